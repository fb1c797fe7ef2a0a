import { expect, type Page, test } from '@playwright/test';
import {
  choice,
  expectFound,
  items,
  list,
  nameOf,
  names,
  panel,
  pins,
  plates,
  selected,
  start,
  status,
  words,
} from './venue-finder-page.ts';

const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const entries = (page: Page) => page.evaluate(() => history.length);

test('free text narrows while one types, word by word, without filling the history', async ({
  page,
}) => {
  await page.goto('/map/');
  const before = await entries(page);
  await words(page).pressSequentially('公园 铁西');
  await expect(words(page)).toHaveValue('公园 铁西');
  await expect(names(page)).toHaveText(['劳动公园', '兴华公园']);
  expect(query(page)).toBe('?q=公园+铁西');
  expect(await entries(page)).toBe(before);
  await page.getByRole('button', { name: '找一找' }).click();
  await expectFound(page, 2);
});

test('pinyin is looked up once it has become characters', async ({ page }) => {
  await page.goto('/map/');
  const all = await items(page).count();
  await words(page).focus();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', {
    text: 'gong yuan',
    selectionStart: 9,
    selectionEnd: 9,
  });
  await expect(words(page)).toHaveValue('gong yuan');
  await expectFound(page, all);
  await keyboard.send('Input.insertText', { text: '公园' });
  await expect(status(page)).toContainText('找到');
  await expect(words(page)).toHaveValue('公园');
  expect(query(page)).toBe('?q=公园');
});

test('free text finds facilities and kinds, and no word on hours or distances', async ({
  page,
}) => {
  await page.goto('/map/?near=沈河区');
  for (const text of ['热饭', '驿站']) {
    await words(page).fill(text);
    await expect(status(page)).toContainText('找到');
  }
  for (const text of ['步行约', '时间不详']) {
    await words(page).fill(text);
    await expect(items(page)).toHaveCount(0);
  }
});

test('an address brings all of it back', async ({ page }) => {
  await page.goto('/map/?q=公园&kind=park&kind=square&district=铁西区&district=沈河区&near=沈河区');
  await expect(status(page)).toContainText('找到');
  for (const text of await items(page).allInnerTexts()) {
    expect(text).toMatch(/公园[\s\S]*(公园|文体广场) · (铁西区|沈河区)/);
  }
  await expect(words(page)).toHaveValue('公园');
  await expect(start(page)).toHaveValue('沈河区');
  await expect(panel(page, '类别')).toContainText('2');
  await panel(page, '区县市').click();
  for (const name of ['铁西区', '沈河区']) await expect(choice(page, '区县市', name)).toBeChecked();
  await expect(choice(page, '区县市', '和平区')).not.toBeChecked();
});

test('back and forward go through what was asked, also with a panel open', async ({ page }) => {
  await page.goto('/map/');
  const all = await items(page).count();
  await page.getByRole('checkbox', { name: '24小时' }).check();
  await expect(items(page)).toHaveCount(0);
  await page.getByRole('checkbox', { name: '24小时' }).uncheck();
  await start(page).selectOption('北陵公园');
  await panel(page, '类别').click();
  await choice(page, '类别', '公园').check();
  await expectFound(page, 19);
  await page.goBack();
  await expectFound(page, all);
  await expect(choice(page, '类别', '公园')).not.toBeChecked();
  await expect(start(page)).toHaveValue('beiling-park');
  await page.goBack();
  await expect(start(page)).toHaveValue('');
  await expectFound(page, all);
  await page.goForward();
  await page.goForward();
  await expectFound(page, 19);
  await expect(choice(page, '类别', '公园')).toBeChecked();
  expect(query(page)).toBe('?kind=park&near=beiling-park');
});

test('from a place one comes back to the same list, at the place one left', async ({ page }) => {
  await page.goto('/map/?kind=park&near=北陵公园');
  await words(page).fill('公园');
  const name = (await names(page).nth(14).textContent()) ?? '';
  await names(page).nth(14).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.goBack();
  await expect(words(page)).toHaveValue('公园');
  const link = selected(page).getByRole('link', { name, exact: true });
  await expect(link).toBeInViewport();
  await expect(link).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true });

  test('from a place pressed on the map one comes back to the map', async ({ page }) => {
    await page.goto('/map/?district=铁西区');
    await page.getByRole('button', { name: '地图', exact: true }).click();
    await expect(pins(page).or(plates(page)).first()).toBeVisible();
    const pin = pins(page).first();
    const name = await nameOf(pin);
    await pin.tap();
    const below = page.getByRole('list', { name: '在地图上选的' });
    await below.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.goBack();
    await expect(list(page)).toBeHidden();
    await expect(below.getByRole('link', { name, exact: true })).toBeVisible();
  });
});
