import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import { makeRouteLinks } from '#src/lib/route-links.ts';

const sender = { organisation: '沈阳市总工会', site: '沈阳e工会' };
const point = { lng: 123.4309, lat: 41.8121 };
const [lng, lat] = gcoord
  .transform([point.lng, point.lat], gcoord.WGS84, gcoord.GCJ02)
  .map((degrees) => degrees.toFixed(6));

/** The links of a place as the services read them: host, path and decoded parameters. */
const read = (name: string, address?: string) =>
  makeRouteLinks({ name, address, point }, sender).map(({ app, href }) => {
    const url = new URL(href);
    return {
      app,
      service: `${url.origin}${url.pathname}`,
      parameters: Object.fromEntries(url.searchParams),
    };
  });

describe('each service gets the point in its order and datum', () => {
  const [amap, baidu, tencent, apple] = read('凯旋驿站', '北站街道1号');

  test('AMap: a way on foot, longitude first, GCJ-02, which it takes without being told', () => {
    expect(amap).toEqual({
      app: '高德地图',
      service: 'https://uri.amap.com/navigation',
      parameters: { to: `${lng},${lat},凯旋驿站`, mode: 'walk', callnative: '1', src: '沈阳e工会' },
    });
  });

  test('Baidu: latitude first, told that it is GCJ-02', () => {
    expect(baidu).toEqual({
      app: '百度地图',
      service: 'https://api.map.baidu.com/marker',
      parameters: {
        location: `${lat},${lng}`,
        title: '凯旋驿站',
        content: '北站街道1号',
        output: 'html',
        coord_type: 'gcj02',
        src: 'webapp.沈阳市总工会.沈阳e工会',
      },
    });
  });

  test('Tencent: latitude first, type 2, which is GCJ-02', () => {
    expect(tencent).toEqual({
      app: '腾讯地图',
      service: 'https://apis.map.qq.com/uri/v1/marker',
      parameters: {
        marker: `coord:${lat},${lng};title:凯旋驿站;addr:北站街道1号`,
        coord_type: '2',
        referer: '沈阳e工会',
      },
    });
  });

  test('Apple: latitude first, GCJ-02, as its map of the mainland', () => {
    expect(apple).toEqual({
      app: '苹果地图',
      service: 'https://maps.apple.com/',
      parameters: { daddr: `${lat},${lng}`, q: '凯旋驿站' },
    });
  });
});

test('the point is moved by the half kilometre between GPS and Chinese maps', () => {
  expect(Math.abs(Number(lng) - point.lng)).toBeGreaterThan(0.004);
});

test('a place without an address gives its name instead', () => {
  expect(read('驿站')[1]?.parameters['content']).toBe('驿站');
});

test('signs that part values inside a parameter are written wide, everything else stays', () => {
  const name = '甲,乙;丙:丁|“戊”\'己\'"庚"（辛）(壬)&a=1#x %?😀';
  const [amap, baidu, tencent, apple] = read(name);
  const wide = '甲，乙；丙：丁｜“戊”\'己\'"庚"（辛）(壬)&a=1#x %?😀';
  expect(amap?.parameters['to']).toBe(`${lng},${lat},${wide}`);
  expect(baidu?.parameters['title']).toBe(wide);
  expect(tencent?.parameters['marker']).toBe(`coord:${lat},${lng};title:${wide};addr:${wide}`);
  expect(apple?.parameters['q']).toBe(wide);
});

test('whatever the name, links are ASCII without spaces, quotes and brackets, and no value splits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
      const links = makeRouteLinks({ name, point }, sender);
      for (const { href } of links) expect(href).toMatch(/^https:\/\/[\w.!~%/?=&;:,-]+$/);
      const marker = new URL(links[2]?.href ?? '').searchParams.get('marker') ?? '';
      const to = new URL(links[0]?.href ?? '').searchParams.get('to') ?? '';
      expect(marker.split(';')).toHaveLength(3);
      expect(to.split(',')).toHaveLength(3);
    }),
  );
});

test('half a surrogate pair does not stop the build', () => {
  expect(read('驿站\ud83d')[0]?.parameters['to']).toContain('驿站\ufffd');
});
