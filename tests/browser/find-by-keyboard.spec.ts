import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  choice,
  items,
  map,
  marks,
  names,
  panel,
  selected,
  stand,
  start,
  status,
  words,
  zhongshan,
} from './venue-finder-page.ts';

/* Nothing but the keyboard, from the address bar on. */

/** Press Tab until something has the focus, which must be seen wherever it stops. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
  }
  throw new Error('Tab does not lead there.');
}

async function expectFocusSeen(page: Page) {
  const seen = await page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { left, top, width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    const isOnTop = element.contains(at) || Boolean(at?.closest('label')?.contains(element));
    return { isOutlined, isOnTop, element: element.outerHTML.slice(0, 120) };
  });
  expect(seen).toEqual({ isOutlined: true, isOnTop: true, element: seen.element });
}

test('离我最近, the starting points and the list', async ({ page, context }) => {
  await stand(context, zhongshan);
  await page.goto('/map/');
  await tabTo(page, page.getByRole('button', { name: '离我最近' }));
  await page.keyboard.press('Enter');
  await expect(names(page).first()).toHaveText('中山公园');
  await page.keyboard.press('Tab');
  await expect(start(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(start(page).locator(':checked')).toHaveText('和平区');
  await expect(page.getByRole('main').getByText('离和平区政府驻地最近的是')).toBeVisible();
  const name = (await names(page).first().textContent()) ?? '';
  await tabTo(page, names(page).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('free text, panels, and the way out of them', async ({ page }) => {
  await page.goto('/map/');
  await tabTo(page, words(page));
  await page.keyboard.type('公园');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('找到');
  await tabTo(page, panel(page, '区县市'));
  await page.keyboard.press('Enter');
  await tabTo(page, choice(page, '区县市', '铁西区'));
  await page.keyboard.press('Space');
  await expect(names(page)).toHaveText(['劳动公园', '兴华公园']);
  await expect(choice(page, '区县市', '铁西区')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: '看结果' }));
  await page.keyboard.press('Enter');
  await expect(status(page)).toBeFocused();
  await tabTo(page, names(page).first());
  await expect(choice(page, '区县市', '铁西区')).toBeHidden();
});

test('an open panel hides nothing from Tab: it closes when one leaves it', async ({ page }) => {
  await page.goto('/map/');
  await tabTo(page, panel(page, '设施'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: '看结果' }));
  await page.keyboard.press('Tab');
  await expect(names(page).first()).toBeFocused();
  await expectFocusSeen(page);
});

test('pins are reached and pressed, and lead to the list', async ({ page }) => {
  await page.goto('/map/?kind=square');
  await expect(marks(page).first()).toBeVisible();
  await tabTo(page, marks(page).first());
  await page.keyboard.press('Enter');
  await expect(selected(page).getByRole('link')).toBeFocused();
});

test('the map follows whoever goes from pin to pin', async ({ page }) => {
  await page.goto('/map/');
  await expect(marks(page).first()).toBeVisible();
  const drawn = await marks(page).count();
  await tabTo(page, marks(page).first());
  for (let step = 0; step < drawn; step++) {
    await expectFocusSeen(page);
    await page.keyboard.press('Tab');
  }
});

test('a link leads past the map', async ({ page }) => {
  await page.goto('/map/');
  await expect(marks(page).first()).toBeVisible();
  await names(page).last().focus();
  await page.keyboard.press('Tab');
  const skip = map(page).getByRole('link', { name: '跳过地图' });
  await expect(skip).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const onward = page.getByRole('navigation', { name: '按类别、区县看' });
  await expect(onward.getByRole('link').first()).toBeFocused();
  await expect(items(page)).toHaveCount(41);
});
