import { expect, type Locator, type Page, test } from '@playwright/test';

const list = (page: Page) => page.getByRole('list', { name: '场所列表' });
const map = (page: Page) => page.getByRole('region', { name: '地图' });
/** What can be pressed on the map: pins and plates, without the buttons for zooming. */
const marks = (page: Page) => map(page).locator('.leaflet-marker-pane').getByRole('button');
const marked = (page: Page) => list(page).locator('[data-selected]');

const pins = (page: Page) => marks(page).filter({ hasNotText: /^\d+$/ });
const plates = (page: Page) => marks(page).filter({ hasText: /^\d+$/ });
const nameOf = async (mark: Locator) => (await mark.getAttribute('aria-label')) ?? '';

test('the map shows the places of the list', async ({ page }) => {
  await page.goto('/map/');
  await expect(marks(page).first()).toBeVisible();
  const drawn = await marks(page).evaluateAll((pins) =>
    pins.map((pin) => pin.getAttribute('aria-label') ?? ''),
  );
  const names = await list(page).getByRole('link').allTextContents();
  const shown = drawn.flatMap((label) => label.replace(/^\d+处：/, '').split('、'));
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter((name) => !names.includes(name))).toEqual([]);
});

test('choosing a pin marks the place in the list and goes there', async ({ page }) => {
  await page.goto('/map/');
  const pin = pins(page).first();
  const link = marked(page).getByRole('link', { name: await nameOf(pin), exact: true });
  await pin.click();
  await expect(marked(page)).toHaveCount(1);
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
});

test('pins can be chosen by keyboard, and the mark follows', async ({ page }) => {
  await page.goto('/map/');
  for (const [key, pin] of [
    ['Enter', pins(page).first()],
    ['Space', pins(page).last()],
  ] as const) {
    const name = await nameOf(pin);
    await pin.press(key);
    await expect(marked(page)).toHaveCount(1);
    await expect(marked(page).getByRole('link', { name, exact: true })).toBeFocused();
  }
});

test('a plate opens into the places it counts', async ({ page }) => {
  await page.goto('/map/');
  const plate = plates(page).first();
  const name = await nameOf(plate);
  await plate.press('Enter');
  await expect(map(page).getByRole('button', { name, exact: true })).toHaveCount(0);
  await expect(marks(page).first()).toBeVisible();
});

test('the map asks no other host for anything', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  await page.goto('/map/');
  await pins(page).first().click();
  await expect(marked(page)).toHaveCount(1);
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
