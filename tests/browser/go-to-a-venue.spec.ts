import { expect, type Page, test } from '@playwright/test';

const station = '/venues/kaixuan-station/';
const address = '沈阳市沈河区北站街道凯旋社区（凯旋社区户外劳动者驿站）';
const main = (page: Page) => page.getByRole('main');
const routes = (page: Page) => page.getByRole('list', { name: '用地图去这里' }).getByRole('link');
const button = (page: Page, name: string) => main(page).getByRole('button', { name });
const status = (page: Page) => main(page).getByRole('status');
const byHand = (page: Page) => page.getByRole('textbox', { name: '要复制的文字' });

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

test('the address is copied as one would paste it into a map', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(station);
  await button(page, '复制地址').click();
  await expect(status(page)).toHaveText('地址已复制，可以粘贴了。');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  await expect(byHand(page)).toHaveCount(0);
});

/** A browser whose clipboard refuses, as in many apps that show pages inside themselves. */
const refuseToCopy = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
    });
  });

test('an address that cannot be copied is shown and selected, and gone once it can', async ({
  page,
}) => {
  await refuseToCopy(page);
  await page.goto(station);
  await button(page, '复制地址').click();
  await expect(status(page)).toContainText('没能自动复制');
  await expect(byHand(page)).toBeFocused();
  await expect(byHand(page)).toHaveValue(address);
  expect(
    await byHand(page).evaluate((field) => {
      const { selectionStart, selectionEnd } = field as HTMLInputElement;
      return [selectionStart, selectionEnd];
    }),
  ).toEqual([0, address.length]);
  await button(page, '复制地址').click();
  await expect(byHand(page)).toHaveCount(1);
});

test('a browser without a clipboard shows the text too', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(station);
  await button(page, '复制地址').click();
  await expect(byHand(page)).toHaveValue(address);
});

/** A phone that shares: it takes what it is given, or answers with an error of this name. */
const share = (page: Page, error?: string) =>
  page.addInitScript((name) => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', {
      value: (data: unknown) => {
        shared.push(data);
        return name ? Promise.reject(new DOMException('', name)) : Promise.resolve();
      },
    });
  }, error);

test('a phone shares the page by its own menu', async ({ page, baseURL }) => {
  await share(page);
  await page.goto(`${station}?from=poster#main`);
  await button(page, '分享').click();
  expect(await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared)).toEqual([
    { title: '凯旋社区户外劳动者驿站', url: `${baseURL}${station}` },
  ]);
  await expect(status(page)).toHaveText('');
});

test('whoever closes the menu for sharing hears nothing', async ({ page }) => {
  await share(page, 'AbortError');
  await refuseToCopy(page);
  await page.goto(station);
  await button(page, '分享').click();
  await expect(status(page)).toHaveText('');
  await expect(byHand(page)).toHaveCount(0);
});

test('where sharing is missing or fails, the link is copied', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
  });
  await page.goto(station);
  await button(page, '分享').click();
  await expect(status(page)).toHaveText('网址已复制，可以粘贴了。');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${station}`);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: () => Promise.reject(new DOMException('', 'NotAllowedError')),
    });
  });
  await page.reload();
  await button(page, '分享').click();
  await expect(status(page)).toHaveText('网址已复制，可以粘贴了。');
});

test('everything works from the keyboard, in the order of the page', async ({ page }) => {
  await refuseToCopy(page);
  await page.goto(station);
  await routes(page).first().focus();
  for (const name of ['百度地图', '腾讯地图', '苹果地图']) {
    await page.keyboard.press('Tab');
    await expect(main(page).getByRole('link', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(button(page, '复制地址')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, '分享')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(byHand(page)).toBeFocused();
});

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
