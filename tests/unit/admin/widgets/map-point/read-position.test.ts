import { expect, test } from 'vitest';
import { readPosition, writePosition } from '#src/admin/widgets/map-point/read-position.ts';
import { convert } from '#src/admin/widgets/map-point/to-datum.ts';
import type { Datum, LngLat } from '#src/lib/datum.ts';

/** Metres, for short distances. */
const distanceBetween = ([lng, lat]: LngLat, [otherLng, otherLat]: LngLat) =>
  Math.hypot((lng - otherLng) * Math.cos((lat * Math.PI) / 180), lat - otherLat) * 111_195;

test.each([
  ['41.8, 123.4'],
  ['41.8，123.4'],
  ['123.4,41.8'],
  ['  123.4 41.8 '],
  ['(41.8, 123.4)'],
  ['纬度：41.8 经度：123.4'],
  ['４１．８，１２３．４'],
  ['41°48′0″N 123°24′0″E'],
  ['东经123度24分，北纬41度48分0秒'],
  ['41°48\'00" 123°24\'00"'],
])('%s is read, whatever comes first', (text) => {
  expect(readPosition(text)).toEqual([123.4, 41.8]);
});

test.each(['', '41.8', '41.8, 12.3', '1, 2', '41.8, 123.4, 5', '浑南区'])(
  '%s is no position in China',
  (text) => {
    expect(readPosition(text)).toBeUndefined();
  },
);

test('is copied latitude first, to a tenth of a metre', () => {
  expect(writePosition([123.43151234, 41.8057])).toBe('41.8057, 123.431512');
});

const systems: Datum[] = ['wgs84', 'gcj02', 'bd09'];
const routes = systems.flatMap((from) => systems.map((to) => [from, to] as const));

test.each(routes)('from %s to %s and back is the same place within a metre', (from, to) => {
  const point: LngLat = [123.4315, 41.8057];
  const back = convert(convert(point, from, to), to, from);
  expect(distanceBetween(back, point)).toBeLessThan(1);
});

test('agrees with an independent converter', async () => {
  const { default: gcoord } = await import('gcoord');
  const point: [number, number] = [123.4315, 41.8057];
  const names = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 };
  for (const [from, to] of routes) {
    const theirs = gcoord.transform([...point], names[from], names[to]) as [number, number];
    expect(distanceBetween(convert(point, from, to), theirs)).toBeLessThan(2);
  }
});

test('GCJ-02 is some hundred metres off in Shenyang', () => {
  const off = distanceBetween(convert([123.43, 41.79], 'wgs84', 'gcj02'), [123.43, 41.79]);
  expect(off).toBeGreaterThan(400);
  expect(off).toBeLessThan(900);
});
