import { expect, test } from 'vitest';
import { createRandom, pickByShare, pickOne } from '../random.ts';

test('the same seed draws the same numbers, another one others', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(Math.max(...draw(3))).toBeLessThan(1);
});

test('what has twice the share is picked twice as often', () => {
  const random = createRandom(1);
  const items = [
    { name: 'rare', share: 1 },
    { name: 'common', share: 2 },
    { name: 'never', share: 0 },
  ];
  const picked = Array.from({ length: 3000 }, () => pickByShare(items, random).name);
  const count = (name: string) => picked.filter((other) => other === name).length;
  expect(count('rare') / 3000).toBeCloseTo(1 / 3, 1);
  expect(count('common') / 3000).toBeCloseTo(2 / 3, 1);
  expect(count('never')).toBe(0);
});

test('every item is picked once in a while', () => {
  const random = createRandom(1);
  const picked = Array.from({ length: 100 }, () => pickOne(['a', 'b', 'c'], random));
  expect(new Set(picked)).toEqual(new Set(['a', 'b', 'c']));
});
