import { test as base, expect, type Locator, type Page } from '@playwright/test';

/* The search page as its visitors see it. */

/** A test that fails when the page reports an error; `errors` are those so far. */
export const test = base.extend<{ errors: string[] }>({
  errors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export const field = (page: Page) =>
  page.getByRole('main').getByRole('combobox', { name: '搜索', exact: true });
export const results = (page: Page) => page.getByRole('list', { name: '搜索结果' }).locator('> li');
export const titles = (page: Page) => results(page).getByRole('heading').getByRole('link');
export const status = (page: Page) => page.getByRole('main').getByRole('status');

/** Type a query and wait for its answer. */
export async function search(page: Page, query: string) {
  await field(page).fill(query);
  await field(page).press('Enter');
  await expect(status(page)).toContainText(`“${query}”`);
}

/** Show all results and tell where they lead. */
export async function listAddresses(page: Page): Promise<string[]> {
  await expect(titles(page).first()).toBeVisible();
  const more = page.getByRole('button', { name: /^再看\d+条$/ });
  while (await more.isVisible()) {
    const shown = await page.locator('[data-result]').count();
    await more.click();
    await expect.poll(() => page.locator('[data-result]').count()).toBeGreaterThan(shown);
  }
  return titles(page).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

const group = (page: Page, name: string) =>
  page.getByRole('main').getByRole('group', { name, exact: true });
/** A box to narrow results by. */
export const choice = (page: Page, facet: string, value: string) =>
  group(page, facet).getByRole('checkbox', { name: new RegExp(`^${value}\\s*\\d+条$`) });

/** How many results a box promises. */
export const readCount = async (box: Locator) =>
  Number(/\d+$/.exec((await box.locator('xpath=..').textContent()) ?? ''));

export const expectTotal = (page: Page, total: number) =>
  expect(status(page)).toContainText(new RegExp(`找到${total}条`));
