import { expect, type Page } from '@playwright/test';
import {
  countMarksAtEachZoom,
  items,
  links,
  map,
  marks,
  more,
  openMap,
  readFreePins,
  result,
  watchRequests,
  zoomOut,
} from './finder-page.ts';
import { test, venues } from './many-site.ts';

const total = venues.length;

/** How many places stand on the map. */
const countPlaces = (page: Page) =>
  marks(page).evaluateAll((all) =>
    all.reduce((sum, mark) => sum + (Number(mark.textContent) || 1), 0),
  );

test('the map waits for its button, and shows far more than the list then', async ({ page }) => {
  const asked = watchRequests(page);
  await page.goto('/map/');
  await expect(openMap(page)).toBeVisible();
  expect(asked.filter((path) => /draw-map.*\.js|places\.json/.test(path))).toEqual([]);
  await openMap(page).click();
  await expect(marks(page).first()).toBeVisible();
  await zoomOut(page);
  await expect.poll(() => countPlaces(page)).toBeGreaterThan(500);
  await expect(items(page)).toHaveCount(50);
});

test('the map shows all that was found, also what the list does not show yet', async ({ page }) => {
  const found = venues.filter(({ district }) => district === '和平区').length;
  await page.goto(`/map/?${new URLSearchParams({ district: '和平区' })}`);
  await map(page).scrollIntoViewIfNeeded();
  await expect(result(page)).toContainText(`找到${found}处`);
  await expect.poll(() => countPlaces(page)).toBe(found);
  await expect(items(page)).toHaveCount(50);
});

test('opened by keyboard, the map is what the next key goes to', async ({ page }) => {
  await page.goto('/map/');
  await openMap(page).press('Enter');
  await expect(marks(page).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(map(page).getByRole('button').and(page.locator(':focus'))).toHaveCount(1);
});

test('however far one zooms, no more than 300 pins stand on the map', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/map/');
  await openMap(page).click();
  await expect(marks(page).first()).toBeVisible();
  const counts = await countMarksAtEachZoom(page);
  expect(counts.length).toBeGreaterThan(5);
  expect(Math.max(...counts)).toBeLessThanOrEqual(300);
});

test('who presses a pin of a place that is not in the list yet finds it there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/map/');
  await openMap(page).click();
  const brought = (await links(page).allTextContents()).map((text) => text.trim());
  const name = (await readFreePins(page)).find((other) => !brought.includes(other)) ?? '';
  await map(page).getByRole('button', { name, exact: true }).click();
  const link = links(page).filter({ hasText: name });
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the map takes the place of the list, and shows what was pressed below it', async ({
    page,
  }) => {
    await page.goto('/map/');
    await page.getByRole('button', { name: '地图', exact: true }).tap();
    await expect(items(page)).toHaveCount(0);
    await openMap(page).tap();
    const [name = ''] = await readFreePins(page);
    await map(page).getByRole('button', { name, exact: true }).tap();
    const chosen = page.getByRole('list', { name: '在地图上选的' });
    await expect(chosen.getByRole('link')).toHaveText(name);
  });
});

test.describe('where the list of places cannot be fetched', () => {
  const failure = /名单没有取到.*再按“找一找”.*12351/;

  /** Let what is asked for fail until the function that is handed back is called. */
  async function breakOff(page: Page, addresses: string) {
    await page.route(addresses, (route) => route.abort());
    return () => page.unroute(addresses);
  }

  for (const addresses of ['**/map/places.json', '**/map/cards/*.json', '**/_astro/load-places*']) {
    test(`(${addresses}) a search says what to do, and another try works`, async ({ page }) => {
      const mend = await breakOff(page, addresses);
      await page.goto('/map/');
      await page.getByRole('searchbox').first().fill('合成');
      await expect(result(page)).toHaveText(failure);
      await expect(items(page)).toHaveCount(50);
      await mend();
      await page.getByRole('button', { name: '找一找' }).click();
      await expect(result(page)).toHaveText(`共${total}处。`);
      await expect(items(page)).toHaveCount(50);
    });
  }

  test('the button for more says what to do, and works when it is pressed again', async ({
    page,
  }) => {
    const mend = await breakOff(page, '**/map/places.json');
    await page.goto('/map/');
    await more(page).click();
    await expect(result(page)).toHaveText(failure);
    await mend();
    await more(page).click();
    await expect(items(page)).toHaveCount(100);
    await expect(links(page).nth(50)).toBeFocused();
  });

  test('the map says what to do, and shows the places after another try', async ({ page }) => {
    const mend = await breakOff(page, '**/map/places.json');
    await page.goto('/map/');
    await openMap(page).click();
    await expect(result(page)).toHaveText(failure);
    await mend();
    await page.getByRole('button', { name: '找一找' }).click();
    await expect(marks(page).first()).toBeVisible();
  });
});
