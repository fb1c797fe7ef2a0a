import { expect, type Page, test } from '@playwright/test';
import {
  choice,
  expectFound,
  items,
  names,
  panel,
  selected,
  start,
  status,
  words,
} from './venue-finder-page.ts';

const openPanels = (page: Page) => page.getByRole('main').locator('details[open]');
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const only = (page: Page, name: '现在开着' | '24小时') => page.getByRole('checkbox', { name });

/** The number a choice promises. */
const countOf = async (page: Page, group: string, name: string) =>
  Number.parseInt(
    ((await choice(page, group, name).locator('xpath=..').textContent()) ?? '').replace(/^\D+/, ''),
    10,
  );

test('kinds add up, a district and a facility narrow, and all stand in the address', async ({
  page,
}) => {
  await page.goto('/map/');
  await panel(page, '类别').click();
  const parks = await countOf(page, '类别', '公园');
  const squares = await countOf(page, '类别', '文体广场');
  await choice(page, '类别', '公园').check();
  await expectFound(page, parks);
  await choice(page, '类别', '文体广场').check();
  await expectFound(page, parks + squares);
  await expect(panel(page, '类别')).toContainText('2');
  await panel(page, '区县市').click();
  await choice(page, '区县市', '铁西区').check();
  await expect(items(page)).not.toHaveCount(parks + squares);
  for (const text of await items(page).allInnerTexts()) {
    expect(text).toMatch(/(公园|文体广场) · 铁西区/);
  }
  await panel(page, '设施').click();
  await choice(page, '设施', '健身器材').check();
  expect(query(page)).toBe('?kind=square&kind=park&district=铁西区&facility=健身器材');
  await expect(status(page)).toHaveText(/^(找到\d+处，共41处。|没有符合条件的场所。.*)$/);
});

test('every facility finds as many places as it promises', async ({ page }) => {
  await page.goto('/map/');
  await panel(page, '设施').click();
  const group = page.getByRole('group', { name: '设施', exact: true });
  for (const box of await group.getByRole('checkbox').all()) {
    const count = await countOf(page, '设施', await box.inputValue());
    await box.check();
    await expectFound(page, count);
    await box.uncheck();
  }
});

test('one panel is open at a time; Escape, a press or the focus elsewhere close it', async ({
  page,
}) => {
  await page.goto('/map/');
  await panel(page, '类别').click();
  await panel(page, '区县市').click();
  await expect(openPanels(page)).toHaveCount(1);
  await expect(choice(page, '区县市', '铁西区')).toBeVisible();
  await choice(page, '区县市', '铁西区').check();
  await page.keyboard.press('Escape');
  await expect(openPanels(page)).toHaveCount(0);
  await expect(panel(page, '区县市')).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(openPanels(page)).toHaveCount(1);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(openPanels(page)).toHaveCount(0);

  await panel(page, '区县市').click();
  await words(page).focus();
  await expect(openPanels(page)).toHaveCount(0);
});

test('Escape closes a panel also after a press on its margin', async ({ page }) => {
  await page.goto('/map/');
  await panel(page, '类别').click();
  await page.getByRole('group', { name: '类别', exact: true }).click({ position: { x: 4, y: 4 } });
  await expect(openPanels(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(openPanels(page)).toHaveCount(0);
  await expect(panel(page, '类别')).toBeFocused();
});

test('“看结果” closes the panel and leads to the answer', async ({ page }) => {
  await page.goto('/map/');
  await panel(page, '类别').click();
  await choice(page, '类别', '公园').check();
  await page.getByRole('button', { name: '看结果' }).click();
  await expect(openPanels(page)).toHaveCount(0);
  await expect(status(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '清除条件' })).toBeFocused();
});

test('only what is known to be open is left when that is asked, and the others are counted', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-12-02T10:00:00+08:00');
  await page.goto('/map/');
  await only(page, '现在开着').check();
  await expect(names(page)).toHaveText(['沈阳工人村生活馆']);
  await expect(status(page)).toHaveText('找到1处，共41处。另有40处时间不详，没有列出。');
  await expect(items(page).first()).toContainText('开放中，16:00关门');
});

test('nothing found says so, and clearing the conditions keeps the starting point', async ({
  page,
}) => {
  await page.goto('/map/?near=沈河区');
  await only(page, '24小时').check();
  await expect(items(page)).toHaveCount(0);
  await expect(status(page)).toHaveText('没有符合条件的场所。少选一个条件再看，或者打12351问。');
  await words(page).fill('公园');
  await page.getByRole('button', { name: '清除条件' }).click();
  await expectFound(page, 41);
  await expect(page.getByRole('button', { name: '清除条件' })).toBeHidden();
  await expect(words(page)).toHaveValue('');
  await expect(start(page)).toHaveValue('沈河区');
  expect(query(page)).toBe('?near=沈河区');
  await expect(status(page)).toBeFocused();
  await expect(selected(page)).toHaveCount(0);
});
