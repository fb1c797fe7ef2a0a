import { expect, type Page, test } from '@playwright/test';

const focused = (page: Page) => page.locator(':focus');

test('the first press of Tab offers to skip to the text, and Enter does', async ({ page }) => {
  await page.goto('/guides/unpaid-wages/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  expect((await skip.boundingBox())?.width).toBeGreaterThan(60);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await focused(page).evaluate((element) => element.closest('main') !== null)).toBe(true);
});

test('the menu opens and closes by keyboard and leads to a page', async ({ page }) => {
  await page.goto('/');
  const button = page.locator('summary', { hasText: '菜单' });
  const menu = page.getByRole('navigation', { name: '全部栏目' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Space');
  await expect(menu).toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/$(?<!\w\/)/);
});

for (const path of [
  '/',
  '/guides/unpaid-wages/',
  '/policies/labour-law/',
  '/map/',
  '/search/',
  '/model-workers/',
  '/venues/nanhu-park/',
  '/amounts/',
]) {
  test(`${path}: Tab reaches everything in the order of the page, and shows where it is`, async ({
    page,
  }) => {
    await page.goto(path);
    const seen: { order: number; visible: boolean; text: string }[] = [];
    for (let step = 0; step < 45; step++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { width, height, top, bottom } = element.getBoundingClientRect();
        const isInView = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
        return {
          order: [...document.querySelectorAll('*')].indexOf(element),
          visible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && isInView,
          text: element.outerHTML.slice(0, 100),
        };
      });
      if (!at) break;
      seen.push(at);
    }
    const orders = seen.map(({ order }) => order);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.filter(({ visible }) => !visible).map(({ text }) => text)).toEqual([]);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect(new Set(orders).size).toBe(orders.length);
  });
}

test('Tab goes through the map and out of it again', async ({ page }) => {
  await page.goto('/map/');
  const map = page.getByRole('region', { name: '地图' });
  await expect(map.getByRole('button', { name: '放大' })).toBeVisible();
  await map.getByRole('button').last().focus();
  await page.keyboard.press('Tab');
  const onward = page.getByRole('navigation', { name: '按类别、区县看' });
  await expect(onward.getByRole('link').first()).toBeFocused();
});
