import { expect, test } from '@playwright/test';

/* Everything can be read and reached without a single script. */

test.use({ javaScriptEnabled: false });

test('a guide is all there: answer, steps, basis, numbers to call', async ({ page }) => {
  await page.goto('/guides/unpaid-wages/');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  for (const name of ['怎么办', '依据', '去哪里办']) {
    await expect(main.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  await expect(main.getByText('先说结论')).toBeVisible();
  await expect(main.getByRole('link', { name: /打电话/ }).first()).toHaveAttribute('href', /^tel:/);
});

test('from a guide to the article of the law it rests on', async ({ page }) => {
  await page.goto('/guides/annual-leave/');
  const article = page
    .getByRole('main')
    .getByRole('link', { name: /^第\d+条$/ })
    .first();
  const label = (await article.textContent())?.trim() ?? '';
  await article.click();
  await expect(page).toHaveURL(/\/policies\/[^/]+\/#article-/);
  const target = page.locator(':target');
  await expect(target).toContainText(label);
  await expect(target).toBeInViewport();
});

test('the home page leads to a guide, a law, a place and a person', async ({ page }) => {
  for (const address of [
    /\/guides\/[^/]+\/$/,
    /\/topics\/[^/]+\/$/,
    /\/venues\/kind\/[^/]+\/$/,
    /\/model-workers\/[^/]+\/$/,
  ]) {
    await page.goto('/');
    const links = page.getByRole('main').getByRole('link');
    const addresses = await Promise.all(
      (await links.all()).map((link) => link.getAttribute('href')),
    );
    const index = addresses.findIndex((href) => address.test(href ?? ''));
    await links.nth(index).click();
    await expect(page).toHaveURL(new RegExp(`${address.source.replace('$', '')}`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('the menu opens, and leads everywhere', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/');
  const menu = page.getByRole('navigation', { name: '全部栏目' });
  await expect(menu).toBeHidden();
  await page.getByText('菜单', { exact: true }).click();
  await expect(menu).toBeVisible();
  await menu.getByRole('link', { name: '名词解释' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '名词解释' })).toBeVisible();
});

test('the map has a picture, and a list with every place', async ({ page }) => {
  await page.goto('/map/');
  await expect(page.getByRole('region', { name: '地图' }).getByRole('img')).toBeVisible();
  const places = page.getByRole('list', { name: '场所列表' }).getByRole('listitem');
  expect(await places.count()).toBeGreaterThan(30);
  await places.first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/venues\/[^/]+\/$/);
});

test('a question can be sent from the search form', async ({ page }) => {
  await page.goto('/guides/');
  await page.getByRole('searchbox').first().fill('欠薪');
  await page.getByRole('button', { name: '查一查' }).first().click();
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.getByRole('main')).not.toBeEmpty();
});
