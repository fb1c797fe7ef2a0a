import { expect, test } from 'vitest';
import { mean, percentile, spread } from '../../bench/percentiles.ts';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

test('a percentile is one of the values, in whatever order they come', () => {
  expect(percentile(hundred, 0.5)).toBe(51);
  expect(percentile(hundred, 0.95)).toBe(96);
  expect(percentile([7], 0.95)).toBe(7);
});

test('no values have 0 as percentile and as mean', () => {
  expect(percentile([], 0.5)).toBe(0);
  expect(mean([])).toBe(0);
});

test('a spread is rounded', () => {
  expect(spread([1.26, 1.26, 1.26])).toEqual({ median: 1.3, p95: 1.3 });
});
