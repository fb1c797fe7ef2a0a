import { expect, type Page, test } from '@playwright/test';
import {
  expectFound,
  map,
  marks,
  names,
  stand,
  start,
  status,
  zhongshan,
} from './venue-finder-page.ts';

/* Whoever is not located starts from a district or a landmark. */

const locate = (page: Page) => page.getByRole('button', { name: '离我最近' }).click();

/** Answer every question for the position with this error, as a browser does. */
const failWith = (page: Page, code: number) =>
  page.addInitScript((failure) => {
    navigator.geolocation.getCurrentPosition = (_, onError) =>
      onError?.({ code: failure } as GeolocationPositionError);
  }, code);

test('a refusal is told, and the starting points are next', async ({ page }) => {
  await page.goto('/map/');
  await locate(page);
  await expect(status(page)).toHaveText(
    '没有拿到位置：您没有允许使用位置。请在上面选一个区县或地标。',
  );
  await expect(start(page)).toBeFocused();
  await expect(page).toHaveURL(/\/map\/$/);
});

for (const [code, words] of [
  [2, '手机现在定不了位'],
  [3, '定位太久没有结果'],
] as const) {
  test(`${words}: it is told, and the starting points are next`, async ({ page }) => {
    await failWith(page, code);
    await page.goto('/map/?kind=park');
    await locate(page);
    await expect(status(page)).toContainText(words);
    await expect(start(page)).toBeFocused();
    await expect(page).toHaveURL(/\?kind=park$/);
  });
}

test('a browser that cannot locate says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'geolocation', { get: () => undefined });
  });
  await page.goto('/map/');
  await locate(page);
  await expect(status(page)).toContainText('这个浏览器不能定位');
  await expect(start(page)).toBeFocused();
});

for (const [kind, name, said, address, nearest] of [
  ['district', '沈北新区', '沈北新区政府驻地', 'near=沈北新区', /沈北|人杰湖|公里/],
  ['landmark', '北陵公园', '北陵公园', 'near=beiling-park', /北陵公园/],
] as const) {
  test(`after a refusal a ${kind} does as well, and stands in the address`, async ({ page }) => {
    await page.goto('/map/');
    await locate(page);
    await start(page).selectOption(name);
    await expect(page.getByRole('main').getByText(`离${said}最近的是`)).toBeVisible();
    await expect(names(page).first()).toHaveText(nearest);
    expect(decodeURIComponent(page.url())).toMatch(new RegExp(`/map/\\?${address}$`));
    await expect(map(page)).toContainText('1公里 · 步行约15分钟');
    await page.reload();
    await expect(start(page).locator(':checked')).toHaveText(name);
    await expect(names(page).first()).toHaveText(nearest);
  });
}

test('a starting point that is not offered is left out', async ({ page }) => {
  await page.goto('/map/?near=nowhere');
  await expect(marks(page).first()).toBeVisible();
  await expect(start(page)).toHaveValue('');
  await expectFound(page, 41);
});

test('a position that may be far off is told, as long as it is used', async ({ page, context }) => {
  await stand(context, { ...zhongshan, accuracy: 3000 });
  await page.clock.install();
  await page.goto('/map/');
  await locate(page);
  await expect(status(page)).toHaveText('共41处。手机定位可能差3公里，不准就在上面选一个地标。');
  await page.clock.runFor('02:00');
  await expect(status(page)).toContainText('可能差3公里');
  await start(page).selectOption('和平区');
  await expect(status(page)).toHaveText('共41处。');
});

test('the list is sorted anew while somebody reads it, and the focus stays', async ({
  page,
  context,
}) => {
  await stand(context, zhongshan);
  await page.clock.install();
  await page.goto('/map/');
  await locate(page);
  const link = names(page).nth(3);
  await expect(names(page).first()).toHaveText('中山公园');
  await link.focus();
  await page.clock.runFor('03:00');
  await expect(link).toBeFocused();
});
