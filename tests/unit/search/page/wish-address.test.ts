import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetNames } from '#src/schemas/facets.ts';
import type { Selection } from '#src/search/answer.ts';
import { type AddressedWish, isEmpty, readWish, writeWish } from '#src/search/page/wish-address.ts';

const nothing: AddressedWish = { query: '', chosen: {}, sort: 'relevance' };

const values = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), {
  minLength: 1,
  maxLength: 4,
});
const chosen: fc.Arbitrary<Selection> = fc.dictionary(fc.constantFrom(...facetNames), values);
const wish: fc.Arbitrary<AddressedWish> = fc.record({
  query: fc.string({ unit: 'grapheme' }).map((query) => query.trim()),
  chosen,
  sort: fc.constantFrom('relevance', 'date'),
});

describe('an address', () => {
  test('says all that was wished, whatever characters it holds', () => {
    fc.assert(
      fc.property(wish, (wished) => {
        const sorted = Object.entries(wished.chosen).map(([name, all]) => [name, [...all].sort()]);
        expect(readWish(writeWish(wished))).toEqual({
          ...wished,
          chosen: Object.fromEntries(sorted),
        });
      }),
    );
  });

  test('is the same for the same wish, in whatever order it was chosen', () => {
    fc.assert(
      fc.property(wish, (wished) => {
        const reversed = Object.entries(wished.chosen)
          .reverse()
          .map(([name, all]) => [name, [...all].reverse()]);
        expect(writeWish({ ...wished, chosen: Object.fromEntries(reversed) })).toBe(
          writeWish(wished),
        );
      }),
    );
  });

  test('repeats the name of a facet for every value', () => {
    const address = writeWish({
      query: '欠薪',
      chosen: { topic: ['wages'], kind: ['guides', 'policies'] },
      sort: 'date',
    });
    expect(decodeURIComponent(address)).toBe(
      '?q=欠薪&kind=guides&kind=policies&topic=wages&sort=date',
    );
  });

  test('is empty for no wish', () => {
    expect(writeWish(nothing)).toBe('');
  });
});

describe('what an address asks for', () => {
  test.each([
    ['nothing', '', nothing],
    ['nothing, in spaces', '?q=+%E3%80%80', nothing],
    ['a query', '?q=+欠薪+', { ...nothing, query: '欠薪' }],
    [
      'a value once, though it is given twice',
      '?kind=a&kind=a',
      { ...nothing, chosen: { kind: ['a'] } },
    ],
    ['no empty value', '?kind=', nothing],
    ['nothing in what no facet is called', '?colour=red&__proto__=x', nothing],
    ['the usual order, where another is not known', '?sort=price', nothing],
    [
      'a query in broken encoding, as far as it can be read',
      '?q=%E5%B7',
      { ...nothing, query: '\ufffd' },
    ],
  ] as [string, string, AddressedWish][])('is %s', (_, search, wished) => {
    expect(readWish(search)).toEqual(wished);
  });
});

test('only sorted otherwise, nothing is asked for', () => {
  expect(isEmpty({ ...nothing, sort: 'date' })).toBe(true);
  expect(isEmpty({ ...nothing, chosen: { kind: ['guides'] } })).toBe(false);
  expect(isEmpty({ ...nothing, query: '工' })).toBe(false);
});
