import { expect, test } from 'vitest';
import { formatDegree, gridLines, gridStep } from '#src/lib/graticule.ts';

test.each([
  [9, 0.5],
  [11, 0.1],
  [13, 0.02],
  [14, 0.01],
])('at zoom %i lines stand %f° apart', (zoom, step) => {
  expect(gridStep((256 * 2 ** zoom) / 360, 90)).toBe(step);
});

test('lines are whole multiples, without dust of floating point', () => {
  expect(gridLines(123.27, 123.64, 0.1)).toEqual([123.3, 123.4, 123.5, 123.6]);
  expect(gridLines(41.781, 41.81, 0.01)).toEqual([41.79, 41.8, 41.81]);
  expect(gridLines(0.31, 0.39, 0.1)).toEqual([]);
});

test('degrees are written with as many digits as the lines need', () => {
  expect(formatDegree(123.4, 0.1, 'E')).toBe('123.4°E');
  expect(formatDegree(41.8, 0.02, 'N')).toBe('41.80°N');
  expect(formatDegree(42, 1, 'N')).toBe('42°N');
});
