import fc from 'fast-check';
import gcoord from 'gcoord';
import { expect, test } from 'vitest';
import { type LngLat, toWgs84, wgs84ToGcj02 } from '#src/lib/datum.ts';

const point = fc.tuple(
  fc.double({ min: 122.4, max: 123.9, noNaN: true }),
  fc.double({ min: 41.1, max: 43.1, noNaN: true }),
);
const often = { numRuns: 10_000 };

function metresBetween([a, b]: readonly number[] | LngLat, [x, y]: readonly number[] | LngLat) {
  const perDegree = 111_320;
  const [east, north] = [(a ?? 0) - (x ?? 0), (b ?? 0) - (y ?? 0)];
  return Math.hypot(east * Math.cos((42 * Math.PI) / 180), north) * perDegree;
}

test('agrees with gcoord within half a metre on AMap coordinates', () => {
  fc.assert(
    fc.property(point, (at) => {
      const expected = gcoord.transform([...at], gcoord.GCJ02, gcoord.WGS84);
      expect(metresBetween(toWgs84(at, 'gcj02'), expected)).toBeLessThan(0.5);
    }),
    often,
  );
});

test('agrees with gcoord within half a metre on Baidu coordinates', () => {
  fc.assert(
    fc.property(point, (at) => {
      const expected = gcoord.transform([...at], gcoord.BD09, gcoord.WGS84);
      expect(metresBetween(toWgs84(at, 'bd09'), expected)).toBeLessThan(0.5);
    }),
    often,
  );
});

test('agrees with gcoord within half a metre on the way to AMap', () => {
  fc.assert(
    fc.property(point, (at) => {
      const expected = gcoord.transform([...at], gcoord.WGS84, gcoord.GCJ02);
      expect(metresBetween(wgs84ToGcj02(at), expected)).toBeLessThan(0.5);
    }),
    often,
  );
});

test('there and back ends within a millimetre of the start', () => {
  fc.assert(
    fc.property(point, (at) => {
      expect(metresBetween(toWgs84(wgs84ToGcj02(at), 'gcj02'), at)).toBeLessThan(0.001);
    }),
    often,
  );
});

test('leaves GPS coordinates and places abroad alone', () => {
  expect(toWgs84([123.4, 41.8], 'wgs84')).toEqual([123.4, 41.8]);
  expect(wgs84ToGcj02([2.35, 48.85])).toEqual([2.35, 48.85]);
});
