import { expect, type Page, test } from '@playwright/test';
import {
  countMarked,
  items,
  list,
  map,
  marks,
  nameOf,
  overflowOf,
  panel,
  pins,
  setTextSize,
  stand,
  zhongshan,
} from './venue-finder-page.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

const view = (page: Page, name: '列表' | '地图') => page.getByRole('button', { name, exact: true });

for (const size of ['normal', 'large'] as const) {
  test(`nothing scrolls sideways in ${size} print, whatever is open`, async ({ page, context }) => {
    await stand(context, zhongshan);
    await page.goto('/map/');
    await setTextSize(page, size);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    for (const name of ['类别', '区县市', '设施']) {
      await panel(page, name).tap();
      await expect(page.getByRole('group', { name, exact: true })).toBeVisible();
      expect(await overflowOf(page), name).toBeLessThanOrEqual(0);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '离我最近' }).tap();
    await expect(items(page).first()).toContainText('步行约');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await view(page, '地图').tap();
    await expect(marks(page).first()).toBeVisible();
    await page.goto('/map/?kind=square');
    await setTextSize(page, size);
    await view(page, '地图').tap();
    await pins(page).first().press('Enter');
    await expect(page.getByRole('list', { name: '在地图上选的' })).toBeVisible();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  test(`everything to press is large enough in ${size} print`, async ({ page }) => {
    await page.goto('/map/');
    await setTextSize(page, size);
    const least = size === 'large' ? 60 : 44;
    const form = page.getByRole('form', { name: '找场所' });
    const targets = [
      ...(await form.getByRole('button').all()),
      ...(await form.locator('summary, select, [type="search"], .when label').all()),
      view(page, '列表'),
      view(page, '地图'),
    ];
    expect(targets.length).toBeGreaterThan(9);
    for (const target of targets) {
      const { height } = (await target.boundingBox()) ?? { height: 0 };
      expect(height, await target.innerHTML()).toBeGreaterThanOrEqual(least);
    }
  });
}

test('the switch shows one of list and map', async ({ page }) => {
  await page.goto('/map/');
  await expect(view(page, '列表')).toHaveAttribute('aria-pressed', 'true');
  await expect(list(page)).toBeVisible();
  await expect(map(page)).toBeHidden();
  await view(page, '地图').tap();
  await expect(view(page, '地图')).toHaveAttribute('aria-pressed', 'true');
  await expect(view(page, '列表')).toHaveAttribute('aria-pressed', 'false');
  await expect(list(page)).toBeHidden();
  await expect(marks(page).first()).toBeVisible();
  await expect(map(page)).toBeInViewport({ ratio: 0.7 });
  await view(page, '列表').tap();
  await expect(list(page)).toBeVisible();
});

test('a pin pressed in the map shows its place below, until something else is asked', async ({
  page,
}) => {
  await page.goto('/map/?kind=square');
  await view(page, '地图').tap();
  const pin = pins(page).first();
  const name = await nameOf(pin);
  await pin.tap();
  const below = page.getByRole('list', { name: '在地图上选的' });
  await expect(below.getByRole('link', { name, exact: true })).toBeInViewport();
  await expect(pin).toHaveAttribute('data-selected');
  await page.getByRole('checkbox', { name: '24小时' }).check();
  await expect(below).toBeHidden();
});

test('the map shows what was asked while the list stood in its place', async ({ page }) => {
  await page.goto('/map/');
  await view(page, '地图').tap();
  await expect(marks(page).first()).toBeVisible();
  await view(page, '列表').tap();
  // A keyboard that comes up makes the window smaller, a turned phone wider.
  await page.setViewportSize({ width: 740, height: 360 });
  await page.getByRole('combobox', { name: '从哪里算起' }).selectOption('铁西区');
  await panel(page, '类别').tap();
  await page.getByRole('checkbox', { name: '文体广场' }).check();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 360, height: 740 });
  const mapped = await list(page).locator('[data-lng]').count();
  await view(page, '地图').tap();
  await expect.poll(() => countMarked(page)).toBeGreaterThan(2);
  expect(await countMarked(page)).toBeLessThanOrEqual(mapped);
  await expect(map(page).locator('.venue-map-reader')).toBeInViewport();
});
