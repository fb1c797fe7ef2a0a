import { expect, test } from '@playwright/test';
import {
  countMarked,
  expectFound,
  items,
  list,
  map,
  marks,
  nameOf,
  names,
  pins,
  plates,
  selected,
  status,
} from './venue-finder-page.ts';

test('every mark on the map is named after places of the list', async ({ page }) => {
  await page.goto('/map/');
  await expect(marks(page).first()).toBeVisible();
  const labels = await marks(page).evaluateAll((all) =>
    all.map((mark) => mark.getAttribute('aria-label') ?? ''),
  );
  const listed = await names(page).allInnerTexts();
  const drawn = labels.flatMap((label) =>
    label
      .replace(/^\d+处：/, '')
      .replace(/等$/, '')
      .split('、'),
  );
  expect(drawn.length).toBeGreaterThan(20);
  expect(drawn.filter((name) => !listed.includes(name))).toEqual([]);
});

for (const query of ['district=铁西区', 'kind=square', 'kind=park&district=沈河区', 'q=公园']) {
  test(`list and map show the same places: ${query}`, async ({ page }) => {
    await page.goto(`/map/?${query}`);
    await expect(status(page)).toContainText('找到');
    const mapped = await list(page).locator('[data-lng]').count();
    expect(mapped).toBeGreaterThan(2);
    await expect.poll(() => countMarked(page)).toBe(mapped);
  });
}

test('pressing a pin marks the place in the list and goes there', async ({ page }) => {
  await page.goto('/map/');
  const pin = pins(page).first();
  const link = selected(page).getByRole('link', { name: await nameOf(pin), exact: true });
  await pin.click();
  await expect(selected(page)).toHaveCount(1);
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
});

test('pins can be pressed by keyboard, and the mark follows', async ({ page }) => {
  await page.goto('/map/');
  for (const [key, pin] of [
    ['Enter', pins(page).first()],
    ['Space', pins(page).last()],
  ] as const) {
    const name = await nameOf(pin);
    await pin.press(key);
    await expect(selected(page)).toHaveCount(1);
    await expect(selected(page).getByRole('link', { name, exact: true })).toBeFocused();
  }
});

for (const press of ['mouse', 'keyboard'] as const) {
  test(`a plate opens into the places it counts, by ${press}`, async ({ page }) => {
    await page.goto('/map/');
    const plate = plates(page).first();
    const name = await nameOf(plate);
    if (press === 'mouse') await plate.click();
    else await plate.press('Enter');
    await expect(map(page).getByRole('button', { name, exact: true })).toHaveCount(0);
    await expect(marks(page).first()).toBeVisible();
  });
}

test('pointing at a place of the list, or reaching it by keyboard, marks its pin', async ({
  page,
}) => {
  await page.goto('/map/?kind=square');
  const pin = pins(page).first();
  const name = await nameOf(pin);
  const link = list(page).getByRole('link', { name, exact: true });
  await expect(pin).not.toHaveAttribute('data-selected');
  await link.focus();
  await expect(pin).toHaveAttribute('data-selected');
  await page.getByRole('searchbox', { name: '名称、街道、设施' }).focus();
  await expect(pin).not.toHaveAttribute('data-selected');
  await link.hover();
  await expect(pin).toHaveAttribute('data-selected');
});

test('the pin that was pressed stays marked when the pointer moves on', async ({ page }) => {
  await page.goto('/map/');
  const pin = pins(page).first();
  await pin.click();
  await page.getByRole('heading', { level: 1 }).hover();
  await page.getByRole('button', { name: '放大' }).hover();
  await expect(pin).toHaveAttribute('data-selected');
});

test('the map keeps few nodes at any zoom', async ({ page }) => {
  await page.goto('/map/');
  await expect(marks(page).first()).toBeVisible();
  for (const name of ['放大', '放大', '缩小', '缩小', '缩小']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(marks(page).first()).toBeVisible();
    expect(await map(page).locator('.leaflet-marker-pane *').count()).toBeLessThanOrEqual(300);
  }
});

test('the map asks no other host for anything', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(`${baseURL}/`) || request.url().startsWith('data:');
    if (!isOwn) foreign.push(request.url());
  });
  await page.goto('/map/?near=中山公园&kind=park');
  await page.goto('/map/');
  await pins(page).first().click();
  await expect(selected(page)).toHaveCount(1);
  expect(foreign).toEqual([]);
});

test('the list can be read and narrowed where the map cannot be drawn', async ({ page }) => {
  await page.route(/draw-map/, (route) => route.abort());
  await page.goto('/map/');
  await map(page).scrollIntoViewIfNeeded();
  await expect(map(page)).toContainText('地图没有打开');
  expect(await items(page).count()).toBeGreaterThan(30);
  await page.getByRole('checkbox', { name: '24小时' }).check();
  await expect(items(page)).toHaveCount(0);
  await page.getByRole('button', { name: '清除条件' }).click();
  await expectFound(page, 41);
});
