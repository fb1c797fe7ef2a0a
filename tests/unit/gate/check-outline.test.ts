import gcoord from 'gcoord';
import { expect, test } from 'vitest';
import { checkOutline } from '#src/gate/check-outline.ts';
import { formatFault } from '#src/gate/fault.ts';
import { outlineFile } from '#src/gate/read-outline.ts';
import { judge } from './sample-content.ts';

const ring = [
  [123.39, 41.75],
  [123.43, 41.75],
  [123.43, 41.8],
  [123.39, 41.75],
];
const heping = {
  type: 'Feature',
  properties: { name: '和平区' },
  geometry: { type: 'Polygon', coordinates: [ring] },
};
const approved = {
  type: 'FeatureCollection',
  licence: '辽宁省标准地图，可免费使用',
  source: '辽宁省自然资源厅标准地图服务',
  reviewNumber: '辽S（2026）1号',
  features: [heping],
};
const check = (data: unknown) => checkOutline(outlineFile, JSON.stringify(data));
const faultsOf = (data: unknown) => check(data).faults.map(formatFault);
const withGeometry = (geometry: unknown) => ({ ...approved, features: [{ ...heping, geometry }] });

test('an approved outline is taken, in WGS-84', () => {
  expect(check(approved)).toMatchObject({
    faults: [],
    outline: {
      reviewNumber: '辽S（2026）1号',
      districts: [{ name: '和平区', polygons: [[ring]] }],
    },
  });
});

test('an outline in GCJ-02 is converted, where it says so', () => {
  const point = check({ ...approved, datum: 'gcj02' }).outline?.districts[0]?.polygons[0]?.[0]?.[0];
  const [lng, lat] = gcoord.transform([123.39, 41.75], gcoord.GCJ02, gcoord.WGS84);
  expect(point?.[0]).toBeCloseTo(lng, 4);
  expect(point?.[1]).toBeCloseTo(lat, 4);
});

test.each([
  ['licence', '许可（licence）'],
  ['source', '来源（source）'],
  ['reviewNumber', '审图号（reviewNumber）'],
])('an outline without %s is refused', (name, field) => {
  expect(faultsOf({ ...approved, [name]: ' ' })).toEqual([
    `${outlineFile}：${field}：没有写。在文件最外层加上"${name}"；没有批准的界线不能公布。`,
  ]);
});

test('what is no GeoJSON is told as such', () => {
  for (const text of ['', '[]', '{"type":"Feature"}', '<html>']) {
    expect(checkOutline(outlineFile, text).faults.map(formatFault)).toEqual([
      `${outlineFile}：不是GeoJSON的FeatureCollection。请制图单位导出GeoJSON，或先把文件移走。`,
    ]);
  }
});

test.each([
  [{ ...approved, features: [] }, /features：是空的/],
  [{ ...approved, datum: 'bd09' }, /坐标系（datum）：填的是“bd09”/],
  [{ ...approved, features: [heping, heping] }, /第2个要素.*“和平区”出现了两次/],
  [{ ...approved, features: [{ ...heping, properties: { name: '东陵区' } }] }, /不在13个区县市里/],
  [{ ...approved, features: [null] }, /不在13个区县市里/],
  [withGeometry({ type: 'LineString', coordinates: ring }), /不是闭合的多边形/],
  [withGeometry({ type: 'Polygon', coordinates: [ring.slice(0, 3)] }), /不是闭合的多边形/],
  [withGeometry({ type: 'Polygon', coordinates: [[...ring.slice(0, 3), ['x', 1]]] }), /不是闭合/],
  [
    withGeometry({ type: 'Polygon', coordinates: [ring.map(([lng, lat]) => [lat, lng])] }),
    /写反了，经度在前/,
  ],
  [
    withGeometry({
      type: 'MultiPolygon',
      coordinates: [[ring.map(([lng = 0, lat]) => [lng + 1, lat])]],
    }),
    /不在和平区一带/,
  ],
])('outline %# is refused', (data, fault) => {
  expect(faultsOf(data)).toEqual([expect.stringMatching(fault)]);
});

test('an outline that is not in order stops the build, none at all does not', () => {
  expect(judge({})).toEqual([]);
  expect(judge({ [outlineFile]: '{}' })).toEqual([expect.stringContaining(outlineFile)]);
  expect(judge({ [outlineFile]: JSON.stringify(approved) })).toEqual([]);
});
