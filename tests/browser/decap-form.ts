import { expect, type Page } from '@playwright/test';

/** Open the desk at a form in it, such as `guides/new`, or at the work list; as the first or the second person. */
export async function openDesk(
  page: Page,
  address: string,
  place: string,
  person: 1 | 2 = 1,
): Promise<void> {
  // Loaded anew, as a link from outside is.
  await page.goto('about:blank');
  await page.goto(`${address}admin/?person=${person}#/${place && `collections/${place}`}`);
  const login = page.getByRole('button', { name: '登录' });
  const ready = place
    ? page.getByRole('button', { name: '保存', exact: true })
    : page.getByRole('heading', { name: '等您处理' });
  await expect(login.or(ready)).toBeVisible();
  if (await login.isVisible()) await login.click();
  await expect(ready).toBeVisible();
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
