import { expect, type Page, test } from '@playwright/test';

const station = '/venues/kaixuan-station/';
const address = '沈阳市沈河区北站街道凯旋社区（凯旋社区户外劳动者驿站）';
const main = (page: Page) => page.getByRole('main');
const routes = (page: Page) => page.getByRole('list', { name: '用地图去这里' }).getByRole('link');
const button = (page: Page, name: string) => main(page).getByRole('button', { name });
const status = (page: Page) => main(page).getByRole('status');
const byHand = (page: Page) => page.getByRole('textbox', { name: '要复制的文字' });

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
