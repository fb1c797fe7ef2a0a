import { expect, type Page, test } from '@playwright/test';
import {
  choice,
  expectFound,
  items,
  map,
  marks,
  names,
  panel,
  stand,
  start,
  zhongshan,
} from './venue-finder-page.ts';

const locate = (page: Page) => page.getByRole('button', { name: '离我最近' }).click();
const main = (page: Page) => page.getByRole('main');

/** Metres as a distance says them: `650米`, `1.2公里`. */
const metresIn = (text: string) => {
  const [, number = '', unit] = /([\d.]+)(米|公里)/.exec(text) ?? [];
  return number ? Number(number) * (unit === '米' ? 1 : 1000) : Number.POSITIVE_INFINITY;
};

test('nothing asks where the reader is before the button is pressed', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    navigator.geolocation.getCurrentPosition = () => void asked.push('once');
    navigator.geolocation.watchPosition = () => asked.push('always');
  });
  const read = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  for (const address of ['/map/', '/map/?near=沈河区']) {
    await page.goto(address);
    await expect(marks(page).first()).toBeVisible();
    await panel(page, '类别').click();
    await choice(page, '类别', '文体广场').check();
    await expectFound(page, await items(page).count());
    expect(await read()).toEqual([]);
  }
  await locate(page);
  expect(await read()).toEqual(['once']);
});

test.describe('located', () => {
  test.beforeEach(({ context }) => stand(context, zhongshan));

  test('the nearest place is named with its distance, direction and ways there', async ({
    page,
  }) => {
    await page.goto('/map/');
    await locate(page);
    const sentence = main(page).getByText(/^附近没有查到确定开着的。|^离您最近、现在开着的是/);
    await expect(sentence).toContainText(/\d(米|公里)，往[东南西北]{1,2}/);
    await expect(sentence.getByRole('link')).toHaveAttribute('href', /^\/venues\/[a-z-]+\/$/);
    for (const app of ['去这里（高德地图）', '百度地图', '腾讯地图', '苹果地图']) {
      await expect(main(page).getByRole('link', { name: app })).toHaveAttribute('href', /^https:/);
    }
    await expect(items(page).first()).toContainText(/步行约\d分钟/);
  });

  test('where nothing is known to be open, the nearest place is named and the doubt is said', async ({
    page,
  }) => {
    await page.clock.setFixedTime('2026-12-02T23:00:00+08:00');
    await page.goto('/map/');
    await locate(page);
    const sentence = main(page).getByText('附近没有查到确定开着的。');
    await expect(sentence).toContainText('离您最近的是中山公园');
    await expect(sentence).toContainText(/：50米，往.*步行约1分钟。开放时间不详，去之前打12351问/);
  });

  test('the list begins with the nearest, and those without a point come last', async ({
    page,
  }) => {
    await page.goto('/map/');
    await items(page).last().scrollIntoViewIfNeeded();
    await locate(page);
    await expect(names(page).first()).toHaveText('中山公园');
    await expect(names(page).first()).toBeInViewport();
    const distances = (await items(page).allInnerTexts()).map(metresIn);
    expect(distances).toHaveLength(41);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    await expect(items(page).last()).toContainText('图上没有位置，距离不详');
  });

  test('the map shows the reader and the ring of 15 minutes on foot', async ({ page }) => {
    await page.goto('/map/');
    await locate(page);
    await expect(map(page)).toContainText('1公里 · 步行约15分钟');
    await expect(map(page).locator('.venue-map-ring')).toBeVisible();
    await map(page).scrollIntoViewIfNeeded();
    await expect(map(page).locator('.venue-map-reader')).toBeInViewport();
  });

  test('the position stays in the page: not in the address, in storage or in any request', async ({
    page,
  }) => {
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto('/map/');
    await locate(page);
    await expect(names(page).first()).toHaveText('中山公园');
    await page.getByRole('checkbox', { name: '现在开着' }).check();
    await expect(page).toHaveURL(/\/map\/\?open=1$/);
    await page.getByRole('checkbox', { name: '现在开着' }).uncheck();
    const kept = await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, document.cookie, history.state]),
    );
    expect(`${page.url()} ${kept} ${sent.join(' ')}`).not.toMatch(/123\.40|41\.78|here/);
  });

  test('“where I am” can be left for a landmark, and chosen again', async ({ page }) => {
    await page.goto('/map/');
    await locate(page);
    await expect(start(page)).toHaveValue('here');
    await start(page).selectOption('北陵公园');
    await expect(names(page).first()).toHaveText('北陵公园');
    await start(page).selectOption('我现在的位置');
    await expect(names(page).first()).toHaveText('中山公园');
    await expect(page).toHaveURL(/\/map\/$/);
  });
});
