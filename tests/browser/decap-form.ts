import { expect, type Page } from '@playwright/test';

/** Open the desk and go to a place in it, such as `guides/new`. */
export async function openDesk(page: Page, address: string, place: string): Promise<void> {
  await page.goto(`${address}admin/#/collections/${place}`);
  const login = page.getByRole('button', { name: '登录' });
  const form = page.getByText(/正在集合.*编写/);
  await expect(login.or(form)).toBeVisible();
  if (await login.isVisible()) await login.click();
  await expect(form).toBeVisible();
}

/** Pick a word from a field that offers a choice. */
export async function choose(page: Page, label: string, word: string): Promise<void> {
  const box = page.getByLabel(label, { exact: true });
  await box.click();
  await box.pressSequentially(word);
  await page.getByRole('option', { name: word, exact: true }).click();
}

/** Press “发布” and what it offers first. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('menuitem').first().click();
}
