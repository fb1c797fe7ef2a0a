import { expect, test } from 'vitest';
import { isNarrow, readWish, writeWish } from '#src/islands/venue-finder/wish.ts';

const again = (query: string) =>
  decodeURIComponent(writeWish(readWish(new URLSearchParams(query))));

test.each([
  ['q=热饭&kind=square&kind=park&district=铁西区&facility=充电&open=1&always=1&near=沈河区'],
  ['kind=rest-room'],
  ['near=shifu-square'],
])('an address reads back as itself: %s', (query) => {
  expect(again(query)).toBe(`?${query}`);
});

test('empty fields, repeated values and what nobody asked for leave the address', () => {
  expect(again('q=+&kind=&kind=square&kind=square&open=0&utm_source=x')).toBe('?kind=square');
  expect(again('')).toBe('');
});

test('a starting point sorts and leaves nothing out', () => {
  const narrow = (query: string) => isNarrow(readWish(new URLSearchParams(query)));
  expect(narrow('near=沈河区')).toBe(false);
  expect(narrow('open=1')).toBe(true);
  expect(narrow('q=驿站')).toBe(true);
});
