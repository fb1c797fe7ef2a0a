import { expect, test } from 'vitest';
import { mapAttributes, mapCredits, sketchCredits } from '#src/map-attributes.ts';
import type { MapSettings } from '#src/schemas/map-settings.ts';

const settings: MapSettings = { basemap: 'sketch', centre: { lng: 123.43, lat: 41.79 }, zoom: 11 };
const outline = { source: '某制图院', reviewNumber: '辽S（2026）1号' };
const texts = (...from: Parameters<typeof mapCredits>) =>
  mapCredits(...from).map(({ text }) => text);
const describe = (...from: Parameters<typeof mapAttributes>) =>
  JSON.parse(mapAttributes(...from)['data-basemap']);

test('the map says whose it is, its source and its review number', () => {
  expect(
    texts({ basemap: 'tianditu', source: '国家基础地理信息中心', reviewNumber: 'GS（2026）1号' }),
  ).toEqual(['天地图', '国家基础地理信息中心', '审图号：GS（2026）1号']);
});

test('a sketch says where its outline is from, tiles bring their own', () => {
  expect(texts(settings, outline)).toEqual([
    '示意图，不作划界依据',
    '界线：某制图院',
    '界线审图号：辽S（2026）1号',
  ]);
  expect(texts({ basemap: 'osm' }, outline)).toEqual(['© OpenStreetMap 贡献者']);
});

test('the review number of a tile map is not claimed for the static sketch', () => {
  const tiles: MapSettings = { ...settings, basemap: 'amap', reviewNumber: 'GS（2026）1号' };
  expect(sketchCredits(tiles, outline)).toEqual([
    '示意图，不作划界依据',
    '界线：某制图院',
    '界线审图号：辽S（2026）1号',
  ]);
  expect(sketchCredits({ ...settings, reviewNumber: '辽S（2026）2号' })).toContain(
    '审图号：辽S（2026）2号',
  );
});

test('only a sketch carries its drawing, and asks for an outline only where there is one', () => {
  expect(describe(settings).sketch).not.toHaveProperty('outline');
  expect(describe(settings, outline).sketch.outline).toBe('/map/districts.geojson');
  expect(describe({ ...settings, basemap: 'osm' }, outline)).not.toHaveProperty('sketch');
});
