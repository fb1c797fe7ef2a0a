import { expect, test } from 'vitest';
import { readArguments } from '../../../bench/map/arguments.ts';

test('measures four numbers of venues, three times each', () => {
  expect(readArguments([])).toEqual({ rounds: 3, counts: [200, 2000, 10_000, 50_000] });
});

test('measures what is asked for', () => {
  expect(readArguments(['--rounds', '1', '--only', '200', '--only', '700'])).toEqual({
    rounds: 1,
    counts: [200, 700],
  });
});

test('says what a wrong number should look like', () => {
  expect(() => readArguments(['--only', 'few'])).toThrow(
    '--only few is no number. Write --only 3.',
  );
});
