import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupPlaces } from '#src/islands/venue-map/group-places.ts';

test('puts pins that would overlap on one plate', () => {
  const spots = [
    { item: 'a', x: 0, y: 0 },
    { item: 'b', x: 27, y: 27 },
    { item: 'c', x: 28, y: 0 },
    { item: 'd', x: 0, y: 28 },
  ];
  expect(groupPlaces(spots, 28).map(({ items }) => items)).toEqual([['a', 'b'], ['c'], ['d']]);
});

test('no place is lost or shown twice, and no two pins overlap', () => {
  const spot = fc.record({
    item: fc.nat(),
    x: fc.integer({ max: 400 }),
    y: fc.integer({ max: 400 }),
  });
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
      const groups = groupPlaces(spots, 28);
      const shown = groups.flatMap(({ items }) => items).sort();
      expect(shown).toEqual(spots.map(({ item }) => item).sort());
      const overlapping = groups.filter((one, index) =>
        groups.some(
          (other, at) =>
            at > index && Math.abs(one.x - other.x) < 28 && Math.abs(one.y - other.y) < 28,
        ),
      );
      expect(overlapping).toEqual([]);
    }),
  );
});
