import { expect, test } from 'vitest';
import {
  countWalkMinutes,
  describeDirection,
  formatDistance,
  measureDistance,
} from '#src/lib/distance.ts';

const centre = { lng: 123.43, lat: 41.8 };
const move = (east: number, north: number) => ({
  lng: centre.lng + east / (111_195 * Math.cos((41.8 * Math.PI) / 180)),
  lat: centre.lat + north / 111_195,
});

test('distances are true to a metre in a kilometre', () => {
  expect(measureDistance(centre, centre)).toBe(0);
  expect(measureDistance(centre, move(0, 1000))).toBeCloseTo(1000, 0);
  expect(Math.abs(measureDistance(centre, move(1000, 0)) - 1000)).toBeLessThan(1);
});

test.each([
  [0, 500, '北'],
  [500, 500, '东北'],
  [500, 0, '东'],
  [500, -500, '东南'],
  [0, -500, '南'],
  [-500, -500, '西南'],
  [-500, 0, '西'],
  [-500, 500, '西北'],
  [-40, 500, '北'],
])('%d metres east and %d north is %s', (east, north, direction) => {
  expect(describeDirection(centre, move(east, north))).toBe(direction);
});

test.each([
  [3, '50米'],
  [640, '650米'],
  [974, '950米'],
  [980, '1公里'],
  [1234, '1.2公里'],
  [9960, '10公里'],
  [52_300, '52公里'],
])('%d metres are read as %s', (metres, words) => {
  expect(formatDistance(metres)).toBe(words);
});

test('a kilometre is a walk of 15 minutes, and nothing takes less than one', () => {
  expect(countWalkMinutes(1000)).toBe(15);
  expect(countWalkMinutes(10)).toBe(1);
});
