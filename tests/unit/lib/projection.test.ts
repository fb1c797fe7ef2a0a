import { expect, test } from 'vitest';
import { makeProjection } from '#src/lib/projection.ts';

const { width, height, kilometre, x, y } = makeProjection([123.3, 41.7, 123.5, 41.9], 400);

test('lays the corners of the box on the corners of the drawing', () => {
  expect([x(123.3), y(41.9)]).toEqual([0, 0]);
  expect(x(123.5)).toBe(width);
  expect(y(41.7)).toBeCloseTo(height, 0);
});

test('a degree of latitude is longer than a degree of longitude at 42° north', () => {
  expect(height / width).toBeCloseTo(1 / Math.cos((41.8 * Math.PI) / 180), 1);
});

test('says how long a kilometre is', () => {
  expect((y(41.7) - y(41.7 + 1 / 111.32)) / kilometre).toBeCloseTo(1, 1);
});
