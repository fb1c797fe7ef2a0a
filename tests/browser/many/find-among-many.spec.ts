import { expect, type Page } from '@playwright/test';
import { items, links, result, watchRequests } from './finder-page.ts';
import { test, venues } from './many-site.ts';

/* Looking for one place among many: by words, from a landmark, by what it is and has. */

const total = venues.length;
const words = (page: Page) => page.getByRole('searchbox', { name: '名称、街道、设施' });
const start = (page: Page) => page.getByRole('combobox', { name: '从哪里算起' });
/** The numbers of the files of cards that were asked for. */
const cardFiles = (asked: string[]) =>
  asked.flatMap((path) => /^\/map\/cards\/[0-9a-f]{8}-(\d+)\.json$/.exec(path)?.[1] ?? []);

test('words find a place by its address, and what they need is fetched then', async ({ page }) => {
  const [venue] = venues.filter(({ name, address = '' }) => !name.includes(address.slice(-6)));
  const address = venue?.address?.replace(/^.*合成/, '合成') ?? '';
  const expected = venues.filter((other) => other.address?.endsWith(address));
  const asked = watchRequests(page);
  await page.goto('/map/');
  await page.getByRole('checkbox', { name: '24小时' }).check();
  await expect(result(page)).toContainText('找到');
  expect(cardFiles(asked)).toEqual(['0']);
  await page.getByRole('button', { name: '清除条件' }).click();
  await words(page).fill(address);
  await expect(result(page)).toContainText(`找到${expected.length}处，共${total}处`);
  expect(cardFiles(asked).sort()).toEqual(['0', '1']);
  const names = (await links(page).allTextContents()).map((text) => text.trim());
  expect(names.sort()).toEqual(expected.map(({ name }) => name).sort());
  await expect(page).toHaveURL(`/map/?q=${encodeURIComponent(address)}`);
});

test('several words must all occur, wherever they do', async ({ page }) => {
  await page.goto('/map/');
  await words(page).fill('铁西区 母爱');
  const expected = venues.filter(
    ({ district, kind }) => district === '铁西区' && kind === 'nursing-room',
  );
  await expect(result(page)).toContainText(`找到${expected.length}处`);
});

test('words find a place by what it has', async ({ page }) => {
  await page.goto('/map/');
  await words(page).fill('热饭 无线网络');
  const expected = venues.filter(({ facilities = [] }) =>
    ['热饭', '无线网络'].every((word) => facilities.some((facility) => facility === word)),
  );
  await expect(result(page)).toContainText(`找到${expected.length}处`);
});

test('from a landmark, the nearest come first, and the nearest open one is named', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-03-02T10:00:00+08:00'));
  await page.goto('/map/');
  const landmark = start(page).locator('optgroup[label="地标"] option').first();
  const name = (await landmark.textContent())?.trim() ?? '';
  await start(page).selectOption({ label: name });
  await expect(links(page).first()).toHaveText(name);
  const ways = await items(page).locator('[data-part="way"]').allTextContents();
  const metres = ways.map(readMetres);
  expect(metres).toHaveLength(50);
  expect(metres).toEqual(metres.toSorted((a, b) => a - b));
  expect(metres.at(-1)).toBeLessThan(5000);
  const nearest = page.getByText(`离${name}最近、现在开着的是`);
  await expect(nearest).toContainText('开放中');
  await expect(page.getByRole('link', { name: '去这里（高德地图）' })).toHaveAttribute(
    'href',
    /^https:\/\/uri\.amap\.com\//,
  );
});

/** @example readMetres('1.2公里 · 往东 · 步行约17分钟') → 1200 */
function readMetres(way: string): number {
  const [, number, unit] = /^([\d.]+)(米|公里)/.exec(way.trim()) ?? [];
  return Number(number) * (unit === '公里' ? 1000 : 1);
}

test('each choice finds as many as it promised, and both stand in the address', async ({
  page,
}) => {
  await page.goto('/map/');
  const filters = [
    ['类别', '母爱小屋', 'kind', 'nursing-room'],
    ['区县市', '铁西区', 'district', '铁西区'],
    ['设施', '饮水', 'facility', '饮水'],
  ] as const;
  for (const [panel, choice, key, value] of filters) {
    await page.goto('/map/');
    await page.getByRole('group').filter({ hasText: panel }).getByText(panel).first().click();
    const box = page.getByRole('checkbox', { name: new RegExp(`^${choice}`) });
    const promised = Number(/\d+\s*$/.exec((await box.locator('..').textContent()) ?? '')?.[0]);
    await box.check();
    await expect(result(page)).toContainText(`找到${promised}处，共${total}处`);
    await expect(page).toHaveURL(`/map/?${new URLSearchParams({ [key]: value })}`);
  }
});

test('choices narrow each other, a reload keeps them and one button drops them', async ({
  page,
}) => {
  const expected = venues.filter(
    ({ kind, district, facilities }) =>
      kind === 'rest-room' && district === '和平区' && facilities?.includes('热饭'),
  );
  const query = new URLSearchParams({ kind: 'rest-room', district: '和平区', facility: '热饭' });
  await page.goto(`/map/?${query}`);
  await expect(result(page)).toContainText(`找到${expected.length}处`);
  await page.reload();
  await expect(result(page)).toContainText(`找到${expected.length}处`);
  await page.getByRole('button', { name: '清除条件' }).click();
  await expect(result(page)).toHaveText(`共${total}处。`);
  await expect(result(page)).toBeFocused();
  await expect(page).toHaveURL('/map/');
  await expect(items(page)).toHaveCount(50);
});
