import { expect, type Page } from '@playwright/test';

/** Open the desk at a form in it, such as `guides/new`. */
export async function openDesk(page: Page, address: string, place: string): Promise<void> {
  await page.goto(`${address}admin/#/collections/${place}`);
  const login = page.getByRole('button', { name: '登录' });
  const save = page.getByRole('button', { name: '保存', exact: true });
  await expect(login.or(save)).toBeVisible();
  if (await login.isVisible()) await login.click();
  await expect(save).toBeVisible();
}

/** Pick a word from a field that offers a choice: boxes to tick, or one to type in. */
export async function choose(page: Page, label: string, word: string): Promise<void> {
  const boxes = page.getByRole('group', { name: label, exact: true });
  const box = page.getByRole('combobox', { name: label, exact: true });
  await expect(boxes.or(box)).toBeVisible();
  if (await boxes.isVisible()) {
    await boxes.getByLabel(word, { exact: true }).check();
    return;
  }
  await box.fill(word);
  await page.getByRole('option', { name: word, exact: true }).click();
}

/** Press “发布” and what it offers first. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('menuitem').first().click();
}
