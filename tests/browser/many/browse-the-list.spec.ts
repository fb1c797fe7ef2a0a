import { expect, type Page } from '@playwright/test';
import {
  items,
  links,
  list,
  map,
  marks,
  more,
  readDistrictSlugs,
  result,
  watchRequests,
} from './finder-page.ts';
import { test, venues } from './many-site.ts';

/* More places than a page holds: it brings the first ones, and the others come as they are asked for. */

const total = venues.length;

for (const [width, height] of [
  [390, 844],
  [1280, 900],
] as const) {
  test(`at ${width} px the page brings fifty places, and fetches nothing before it is touched`, async ({
    page,
  }) => {
    const asked = watchRequests(page);
    await page.setViewportSize({ width, height });
    await page.goto('/map/', { waitUntil: 'networkidle' });
    await expect(items(page)).toHaveCount(50);
    await expect(result(page)).toHaveText(`共${total}处，先列出50处。`);
    await expect(more(page)).toBeVisible();
    expect(asked.filter((path) => /\.json|\.png|(load-places|draw-map).*\.js/.test(path))).toEqual(
      [],
    );
  });
}

test('fifty more stand below the others, and the reader goes on at the first of them', async ({
  page,
}) => {
  await page.goto('/map/');
  const first = await links(page).allTextContents();
  await more(page).click();
  await expect(items(page)).toHaveCount(100);
  await expect(links(page).nth(50)).toBeFocused();
  await expect(links(page).nth(50)).toBeInViewport();
  const texts = (await links(page).allTextContents()).map((text) => text.trim());
  expect(texts.slice(0, 50)).toEqual(first.map((text) => text.trim()));
  expect(new Set(texts).size).toBe(100);
  await expect(more(page)).toHaveText(`再看50处（还有${total - 100}处）`);
});

test('the last of them are reached, and nothing more is offered then', async ({ page }) => {
  await page.goto('/map/');
  for (let shown = 100; shown < total; shown += 50) {
    await more(page).press('Enter');
    await expect(items(page)).toHaveCount(shown);
  }
  await expect(more(page)).toHaveText(`再看${total % 50}处（还有${total % 50}处）`);
  await more(page).press('Enter');
  await expect(items(page)).toHaveCount(total);
  await expect(more(page)).toHaveCount(0);
  expect(new Set(await hrefsOf(page)).size).toBe(total);
});

test('a place that is fetched reads as one that the page brings', async ({ page }) => {
  await page.goto('/map/');
  const brought = await list(page).ariaSnapshot();
  await more(page).click();
  await expect(items(page)).toHaveCount(100);
  expect((await list(page).ariaSnapshot()).slice(0, brought.length)).toBe(brought);
});

test('who comes back from a place finds as many as before, and the one they left', async ({
  page,
}) => {
  await page.goto('/map/');
  for (const shown of [100, 150]) {
    await more(page).click();
    await expect(items(page)).toHaveCount(shown);
  }
  const left = links(page).nth(119);
  const name = (await left.textContent())?.trim() ?? '';
  await left.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.goBack();
  await expect(items(page)).toHaveCount(150);
  await expect(marks(page).first()).toBeVisible();
  const marked = list(page).locator('[data-selected]');
  await expect(marked).toHaveCount(1);
  await expect(marked.getByRole('link')).toHaveText(name);
  await expect(marked).toBeInViewport();
});

test('who comes back to a search finds it as it was', async ({ page }) => {
  await page.goto('/map/?kind=rest-room');
  await expect(items(page)).toHaveCount(50);
  await more(page).click();
  await expect(items(page)).toHaveCount(100);
  const found = await result(page).textContent();
  const name = (await links(page).nth(70).textContent())?.trim() ?? '';
  await links(page).nth(70).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.goBack();
  await expect(items(page)).toHaveCount(100);
  await expect(result(page)).toHaveText(found ?? '');
  await expect(list(page).locator('[data-selected]').getByRole('link')).toHaveText(name);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('fifty places stand in the page, nothing that needs a script, and every other is linked', async ({
    page,
  }) => {
    await page.goto('/map/');
    await expect(items(page)).toHaveCount(50);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(map(page).getByRole('img')).toBeVisible();
    const slugs = await readDistrictSlugs(page);
    expect(slugs.sort()).toEqual(venues.map(({ slug }) => slug).sort());
  });
});

const hrefsOf = (page: Page) =>
  links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
