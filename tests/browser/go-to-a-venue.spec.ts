import { expect, type Page, test } from '@playwright/test';

const station = '/venues/kaixuan-station/';
const main = (page: Page) => page.getByRole('main');
const routes = (page: Page) => page.getByRole('list', { name: '用地图去这里' }).getByRole('link');

test('one obvious way to go there, and three others beside it', async ({ page }) => {
  await page.goto(station);
  const names = (await routes(page).allTextContents()).map((text) => text.replace(/\s+/g, ''));
  expect(names).toEqual(['去这里高德地图', '百度地图', '腾讯地图', '苹果地图']);
  const hosts = await routes(page).evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).host),
  );
  expect(hosts).toEqual(['uri.amap.com', 'api.map.baidu.com', 'apis.map.qq.com', 'maps.apple.com']);
  await expect(main(page)).toContainText('可能差900米');
});

test('a phone shows name, kind, state, address and the way there without scrolling', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  for (const path of [station, '/venues/minyue-square/', '/venues/cmu-shengjing/']) {
    await page.goto(path);
    await expect(main(page).getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    await expect(main(page).getByText('状态待核实', { exact: true })).toBeInViewport({ ratio: 1 });
    await expect(main(page).locator('address')).toBeInViewport({ ratio: 1 });
    await expect(routes(page).first()).toBeInViewport({ ratio: 1 });
  }
});

test('a place without a point says so and names the hotline instead', async ({ page }) => {
  await page.goto('/venues/abc-branch-station/');
  await expect(routes(page)).toHaveCount(0);
  await expect(main(page)).toContainText('还没有可靠的坐标');
  await expect(main(page).getByRole('link', { name: /打电话给.*12351/ })).toBeVisible();
});

for (const [width, size] of [
  [360, 'normal'],
  [360, 'large'],
  [1280, 'normal'],
] as const) {
  test(`at ${width} px in ${size} print, everything to press is large enough and nothing scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(station);
    await page.evaluate((chosen) => {
      document.documentElement.dataset['textSize'] = chosen;
    }, size);
    const targets = [
      ...(await routes(page).all()),
      ...(await main(page).getByRole('button').all()),
    ];
    expect(targets).toHaveLength(7);
    for (const target of targets) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(
        size === 'large' ? 60 : 48,
      );
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('a problem is reported by a mail that already names the place', async ({ page }) => {
  await page.goto(station);
  const report = page.getByRole('region', { name: /告诉我们/ });
  const mail = new URL(
    (await report.getByRole('link', { name: '写信纠错' }).getAttribute('href')) ?? '',
  );
  expect(mail.searchParams.get('subject')).toBe(
    '纠错：凯旋社区户外劳动者驿站（编号kaixuan-station）',
  );
  const lines = (mail.searchParams.get('body') ?? '').split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '编号：kaixuan-station',
      '名称：凯旋社区户外劳动者驿站',
      '地址：沈河区北站街道凯旋社区',
      ...['关门了', '搬走了', '时间不对', '设施没有', '位置不准'].map((fault) => `□ ${fault}`),
    ]),
  );
  await expect(report).toContainText('编号kaixuan-station');
  await expect(report.getByRole('link', { name: '12351' })).toHaveAttribute('href', 'tel:12351');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the ways there, the address and the mail are all there, and no button that does nothing', async ({
    page,
  }) => {
    await page.goto(station);
    await expect(routes(page)).toHaveCount(4);
    await expect(main(page).locator('address')).toHaveText('沈河区北站街道凯旋社区');
    await expect(main(page).getByRole('link', { name: '写信纠错' })).toBeVisible();
    await expect(main(page).getByRole('button')).toHaveCount(0);
  });
});
