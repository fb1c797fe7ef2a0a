import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, findNearest } from '#src/lib/nearest.ts';

test('finds the word that was meant', () => {
  expect(findNearest('titel', ['topics', 'title'])).toBe('title');
  expect(findNearest('Adress', ['phone', 'address'])).toBe('address');
  expect(findNearest('labor-law', ['trade-union-law', 'labour-law'])).toBe('labour-law');
});

test('finds nothing where nothing is close', () => {
  expect(findNearest('colour', ['phone', 'hours'])).toBeUndefined();
  expect(findNearest('x', [])).toBeUndefined();
});

test('compares a pasted page with ten thousand names in no time', () => {
  const names = Array.from({ length: 10_000 }, (_, number) => `hecheng-${number}`);
  expect(findNearest('hecheng-'.repeat(25_000), names)).toBeUndefined();
});

test('counts two letters that changed places as one slip', () => {
  expect(editDistance('titel', 'title')).toBe(1);
  expect(editDistance('工资', '工钱')).toBe(1);
  expect(editDistance('', '沈阳')).toBe(2);
});

test('a distance is the same both ways, nought only for the same word, at most the longer word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '工', '会'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other);
      expect(distance).toBe(editDistance(other, one));
      expect(distance === 0).toBe(one === other);
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }),
  );
});
