import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureSpan } from '#src/search/engine/word-span.ts';

test.each([
  [
    'the nearest places of two words',
    [
      [3, 90],
      [94, 200],
    ],
    4,
  ],
  ['three words, whatever their order', [[50], [10, 48], [9, 47]], 3],
  ['words at one place', [[7], [7]], 0],
  ['one word', [[1, 5]], 0],
] as [string, number[][], number][])('measures %s', (_, lists, span) => {
  expect(measureSpan(lists)).toBe(span);
});

test('no stretch holds a word that has no place', () => {
  expect(measureSpan([[1, 2], []])).toBe(Number.POSITIVE_INFINITY);
});

test('no other choice of places lies closer together', () => {
  const places = fc.array(fc.nat(50), { minLength: 1, maxLength: 5 });
  const combine = (lists: number[][]): number[][] =>
    lists.reduce<number[][]>(
      (chosen, list) => chosen.flatMap((some) => list.map((place) => [...some, place])),
      [[]],
    );
  fc.assert(
    fc.property(fc.array(places, { minLength: 1, maxLength: 4 }), (lists) => {
      const spans = combine(lists).map((chosen) => Math.max(...chosen) - Math.min(...chosen));
      expect(measureSpan(lists)).toBe(Math.min(...spans));
    }),
  );
});
