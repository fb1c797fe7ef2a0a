import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findDataDay, formatGeoJson, formatTable, getOpenPlaces } from '#src/data/open-data.ts';
import { openFields } from '#src/data/open-data-fields.ts';
import { emptyStore, fill } from './content-store.ts';

const base = new URL('https://example.org');

beforeEach(() => vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 22) / 1000)));
afterEach(() => {
  vi.unstubAllEnvs();
  emptyStore();
});

/** The table and the features of one place. */
async function publish(data: object) {
  fill('venues', {
    slug: 'a',
    name: '甲',
    kind: 'square',
    status: 'unknown',
    sources: [],
    ...data,
  });
  const places = await getOpenPlaces(base);
  const [row = {}] = parse<Record<string, string>>(formatTable(places), {
    bom: true,
    columns: true,
  });
  const [feature] = JSON.parse(formatGeoJson(places)).features;
  return { row, feature };
}

test('columns have names of their own, in the order that was promised', () => {
  const headings = openFields.map(({ heading }) => heading);
  expect(new Set(headings).size).toBe(headings.length);
  expect(headings.slice(0, 10).join()).toBe(
    '编号,名称,别名,类别代码,类别,区县市,地址,怎么走,经度,纬度',
  );
});

test('what is structured in one file is in words in the other', async () => {
  const { row, feature } = await publish({
    aliases: ['乙', '丙'],
    free: true,
    hours: { weekly: { mon: ['09:00-16:00'] } },
    hoursCheck: 'one-source',
    sports: [{ name: '球场', count: 9 }, { name: '跑道' }],
    grades: [{ title: '最美', year: 2021 }],
    sources: [{ title: '日报', url: 'https://example.org/1' }, { title: '常识' }],
  });
  expect(row).toMatchObject({
    别名: '乙、丙',
    免费: '是',
    开放时间: '周一 09:00–16:00；周二至周日 时间不详；法定节假日 时间不详',
    开放时间核对情况: '一处来源',
    体育设施: '球场9处、跑道',
    获得称号: '最美（2021年）',
    来源: '日报 https://example.org/1；常识',
    核实有效: '否',
  });
  expect(feature.properties).toMatchObject({
    aliases: ['乙', '丙'],
    free: true,
    hours: { weekly: { mon: ['09:00-16:00'] } },
    hoursCheck: 'one-source',
    sports: [{ name: '球场', count: 9 }, { name: '跑道' }],
    isVerified: false,
  });
});

test('a point is WGS-84 in both, whatever the editor had', async () => {
  const location = { lng: 123.4, lat: 41.8, datum: 'gcj02', precision: 50, method: '高德' };
  const { row, feature } = await publish({ location });
  expect([Number(row['经度']), Number(row['纬度'])]).toEqual(feature.geometry.coordinates);
  expect(feature.geometry.coordinates[0]).toBeLessThan(123.396);
  expect(row).toMatchObject({ '误差（米）': '50', 坐标来历: '高德' });
});

test('no name is run as a formula, and none breaks its row', async () => {
  const { row, feature } = await publish({ name: '=1+1,"甲"', summary: '@乙\n丙' });
  expect(row).toMatchObject({ 名称: '\'=1+1,"甲"', 一句话说明: "'@乙\n丙" });
  expect(feature.properties.name).toBe('=1+1,"甲"');
});

test('what nobody knows is empty, and no property', async () => {
  const { row, feature } = await publish({});
  expect(row).toMatchObject({ 地址: '', 经度: '', 免费: '', 开放时间: '' });
  expect(feature.geometry).toBeNull();
  expect(Object.keys(feature.properties)).not.toContain('address');
});

test('the day of the data is the last on which anything was changed or verified', async () => {
  fill(
    'venues',
    { slug: 'a', kind: 'park', name: '甲', updated: '2026-10-01', verifiedOn: '2026-11-02' },
    { slug: 'b', kind: 'park', name: '乙', updated: '2026-10-31' },
  );
  expect(findDataDay(await getOpenPlaces(base))).toBe('2026-11-02');
});
