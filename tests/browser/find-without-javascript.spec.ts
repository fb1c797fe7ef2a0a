import { expect, type Page, test } from '@playwright/test';
import { items, map, names } from './venue-finder-page.ts';

test.use({ javaScriptEnabled: false });

/** The static lists that `/map/` leads to, with the number of places each promises. */
async function readLinks(page: Page) {
  await page.goto('/map/');
  const links = page.getByRole('navigation', { name: '按类别、区县看' }).getByRole('link');
  return links.evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute('href') ?? '',
      count: Number.parseInt((link.textContent ?? '').replace(/^\D+/, ''), 10),
    })),
  );
}

test('the page lists every place, has a picture, and no form that does nothing', async ({
  page,
}) => {
  await page.goto('/map/');
  await expect(page.getByRole('main').getByText('共41处', { exact: false }).first()).toBeVisible();
  await expect(items(page)).toHaveCount(41);
  await expect(map(page).getByRole('img')).toBeVisible();
  await expect(page.getByRole('form', { name: '找场所' })).toBeHidden();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
});

test('by kind and by district every place is found on a page of its own', async ({ page }) => {
  const links = await readLinks(page);
  await page.goto('/map/');
  const all = (await names(page).allTextContents()).map((name) => name.trim()).sort();
  for (const way of ['kind', 'district']) {
    const found: string[] = [];
    for (const { href, count } of links.filter((link) => link.href.includes(`/${way}/`))) {
      await page.goto(href);
      const own = page.getByRole('main').getByRole('region').or(page.getByRole('main'));
      const listed = await own.first().locator('.venues a').allTextContents();
      expect(listed, href).toHaveLength(count);
      found.push(...listed.map((name) => name.trim()));
    }
    expect(found.sort()).toEqual(all);
  }
});

test('a list leads to a place, whose hours can be read', async ({ page }) => {
  await page.goto('/venues/kind/culture/');
  await page.getByRole('link', { name: '沈阳工人村生活馆' }).click();
  const hours = page.getByRole('main').getByRole('table').filter({ hasText: '周一' });
  await expect(hours).toBeVisible();
  await expect(hours).toContainText('09:00');
  await expect(hours).toContainText('16:00');
});

test('a place without known hours says so', async ({ page }) => {
  await page.goto('/venues/nanhu-park/');
  await expect(page.getByRole('main')).toContainText(/时间不详|开放时间.*待核实/);
});
