import { expect, type Page, test } from '@playwright/test';

const list = (page: Page) => page.getByRole('list', { name: '场所列表' });
const map = (page: Page) => page.getByRole('region', { name: '地图' });
/** What can be pressed on the map: pins and plates, without the buttons for zooming. */
const marks = (page: Page) => map(page).locator('.leaflet-marker-pane').getByRole('button');
const marked = (page: Page) => list(page).locator('[data-selected]');

/** Press plates until one place is chosen. */
async function chooseAPlace(page: Page) {
  const pins = marks(page).filter({ hasNotText: /^\d+$/ });
  await expect(marks(page).first()).toBeVisible();
  for (let step = 0; step < 6 && (await pins.count()) === 0; step++) {
    const before = await map(page).locator('.leaflet-proxy').getAttribute('style');
    await marks(page).first().click();
    await expect(map(page).locator('.leaflet-proxy')).not.toHaveAttribute('style', before ?? '');
  }
  const pin = pins.first();
  const name = (await pin.getAttribute('aria-label')) ?? '';
  await pin.focus();
  await page.keyboard.press('Enter');
  return name;
}

test('the map shows the places of the list', async ({ page }) => {
  await page.goto('/map/');
  const labels = await marks(page).evaluateAll(async (pins) =>
    pins.map((pin) => pin.getAttribute('aria-label') ?? ''),
  );
  await expect(marks(page).first()).toBeVisible();
  const drawn = await marks(page).evaluateAll((pins) =>
    pins.map((pin) => pin.getAttribute('aria-label') ?? ''),
  );
  const names = await list(page).getByRole('link').allTextContents();
  const shown = drawn.flatMap((label) => label.replace(/^\d+处：/, '').split('、'));
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter((name) => !names.includes(name))).toEqual([]);
  expect(labels.length).toBeLessThanOrEqual(drawn.length);
});

test('choosing a pin marks the place in the list and goes there', async ({ page }) => {
  await page.goto('/map/');
  const name = await chooseAPlace(page);
  await expect(marked(page)).toHaveCount(1);
  const link = marked(page).getByRole('link', { name, exact: true });
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
});

test('choosing another pin takes the mark from the first', async ({ page }) => {
  await page.goto('/map/');
  await chooseAPlace(page);
  const pins = marks(page).filter({ hasNotText: /^\d+$/ });
  const other = pins.last();
  const name = (await other.getAttribute('aria-label')) ?? '';
  await other.focus();
  await page.keyboard.press('Enter');
  await expect(marked(page)).toHaveCount(1);
  await expect(marked(page).getByRole('link', { name, exact: true })).toBeFocused();
});

test('the map asks no other host for anything', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  await page.goto('/map/');
  await chooseAPlace(page);
  expect(foreign).toEqual([]);
});

test('a place says where it is, and opens in the map apps people have', async ({ page }) => {
  await page.goto('/map/');
  await list(page).locator('[data-lng]').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: '在哪里、怎么走' })).toBeVisible();
  for (const app of ['高德地图', '腾讯地图', '百度地图']) {
    await expect(page.getByRole('link', { name: app })).toHaveAttribute('href', /^https:\/\//);
  }
});

test('the whole list can be read where the map cannot be drawn', async ({ page }) => {
  await page.route(/draw-map/, (route) => route.abort());
  await page.goto('/map/');
  await map(page).scrollIntoViewIfNeeded();
  await expect(map(page)).toContainText('地图没有打开');
  expect(await list(page).getByRole('listitem').count()).toBeGreaterThan(30);
});
