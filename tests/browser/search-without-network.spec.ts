import { expect, type Page } from '@playwright/test';
import { field, status, test, titles } from './search-page.ts';

/* What a visitor is told when a part of the search cannot be fetched, and that trying again helps. */

const expectAdvice = async (page: Page) => {
  await expect(status(page)).toHaveText('现在查不了。');
  const main = page.getByRole('main');
  await expect(main).toContainText('搜索没有打开，可能是网络断了');
  await expect(page.getByRole('heading', { name: '按主题找' })).toBeVisible();
  await expect(main.getByRole('link', { name: '工资', exact: true })).toBeVisible();
};

const tryAgain = async (page: Page) => {
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(titles(page).first()).toHaveAttribute('href', '/guides/unpaid-wages/');
};

test('a first search without a network says so, and works once there is one', async ({
  page,
  context,
  errors,
}) => {
  await page.goto('/search/');
  await context.setOffline(true);
  await field(page).fill('讨薪');
  // Without suggestions the field is no combobox any more.
  await page.keyboard.press('Enter');
  await expectAdvice(page);
  await context.setOffline(false);
  // The browser itself reports what it could not fetch.
  errors.length = 0;
  await tryAgain(page);
});

for (const file of ['index.json', 'vocabulary.json', 'entries.json', 'pagefind.js', '*.pf_meta']) {
  test(`without ${file} the page says so, and works once it is there`, async ({
    page,
    context,
    errors,
  }) => {
    await context.route(`**/search/**/${file}`, (route) => route.abort());
    await page.goto('/search/?q=讨薪');
    await expectAdvice(page);
    await context.unrouteAll();
    errors.length = 0;
    await tryAgain(page);
  });
}
