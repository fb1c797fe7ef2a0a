import { expect, test } from 'vitest';
import { basemaps, tileAddresses, tileHosts } from '#src/basemaps.ts';

const fill = (address: string | undefined, host: string) =>
  new URL(
    (address ?? '')
      .replace('{s}', host)
      .replace('{z}', '11')
      .replace('{x}', '1726')
      .replace('{y}', '764'),
  );

test('Tianditu is asked for its picture and its names, in WMTS with the key', () => {
  const [picture, names, ...others] = tileAddresses({ basemap: 'tianditu', key: 'a1b2' });
  expect(others).toEqual([]);
  for (const [address, layer] of [
    [picture, 'vec'],
    [names, 'cva'],
  ] as const) {
    const url = fill(address, '7');
    expect(url.origin).toBe('https://t7.tianditu.gov.cn');
    expect(url.pathname).toBe(`/${layer}_w/wmts`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      VERSION: '1.0.0',
      LAYER: layer,
      STYLE: 'default',
      TILEMATRIXSET: 'w',
      FORMAT: 'tiles',
      TILEMATRIX: '11',
      TILEROW: '764',
      TILECOL: '1726',
      tk: 'a1b2',
    });
  }
});

test('AMap is asked for streets in Chinese, and cuts its tiles by GCJ-02', () => {
  const url = fill(tileAddresses({ basemap: 'amap' })[0], '3');
  expect(url.host).toBe('webrd03.is.autonavi.com');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    style: '8',
    x: '1726',
    y: '764',
    z: '11',
  });
  expect(basemaps.amap.datum).toBe('gcj02');
});

test('OpenStreetMap has one host', () => {
  expect(fill(tileAddresses({ basemap: 'osm' })[0], '').href).toBe(
    'https://tile.openstreetmap.org/11/1726/764.png',
  );
});

test('an own mirror takes the place of the provider’s addresses and hosts', () => {
  const settings = { basemap: 'osm', tiles: 'https://tiles.example.cn/{z}/{x}/{y}.png' } as const;
  expect(tileAddresses(settings)).toEqual([settings.tiles]);
  expect(tileHosts(settings)?.origins).toEqual(['https://tiles.example.cn']);
});

test.each([
  [{ basemap: 'sketch' } as const, undefined],
  [{ basemap: 'sketch', tiles: 'https://left.example.cn/over.pmtiles' } as const, undefined],
  [{ basemap: 'pmtiles', tiles: '/shenyang.pmtiles' } as const, undefined],
  [
    { basemap: 'pmtiles', tiles: 'https://tiles.example.cn/shenyang.pmtiles' } as const,
    { directive: 'connect-src', origins: ['https://tiles.example.cn'] },
  ],
  [
    { basemap: 'osm' } as const,
    { directive: 'img-src', origins: ['https://tile.openstreetmap.org'] },
  ],
])('%o is loaded from %o', (settings, hosts) => {
  expect(tileHosts(settings)).toEqual(hosts);
});

test('every host of Tianditu and AMap is named once', () => {
  expect(tileHosts({ basemap: 'tianditu', key: 'a' })?.origins).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7].map((host) => `https://t${host}.tianditu.gov.cn`),
  );
  expect(tileHosts({ basemap: 'amap' })?.origins).toEqual(
    [1, 2, 3, 4].map((host) => `https://webrd0${host}.is.autonavi.com`),
  );
});
