import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterPlaces, membersOf } from '#src/lib/cluster-places.ts';

const size = { scale: 1, cell: 44, gap: 30 };
const spotsOf = (points: (readonly [number, number])[]) => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});
const cluster = (points: (readonly [number, number])[], shown = [...points.keys()]) => {
  const made = clusterPlaces(spotsOf(points), shown, size);
  return Array.from({ length: made.count }, (_, index) => ({
    members: membersOf(made, index),
    x: made.x[index] ?? 0,
    y: made.y[index] ?? 0,
    size: made.size[index] ?? 0,
  }));
};

test('places in one cell become one cluster in their middle', () => {
  expect(
    cluster([
      [10, 10],
      [20, 30],
      [400, 10],
    ]),
  ).toEqual([
    { members: [0, 1], x: 15, y: 20, size: 2 },
    { members: [2], x: 400, y: 10, size: 1 },
  ]);
});

test('places on both sides of a border that would overlap are joined', () => {
  expect(
    cluster([
      [43, 10],
      [45, 10],
    ]),
  ).toEqual([{ members: [0, 1], x: 44, y: 10, size: 2 }]);
});

test('a place without a point and a place that is not shown are in no cluster', () => {
  expect(
    cluster(
      [
        [Number.NaN, Number.NaN],
        [10, 10],
        [12, 10],
      ],
      [0, 1],
    ),
  ).toEqual([{ members: [1], x: 10, y: 10, size: 1 }]);
});

test('the first of a cluster is the one that was shown first', () => {
  expect(
    cluster(
      [
        [10, 10],
        [20, 10],
      ],
      [1, 0],
    )[0]?.members,
  ).toEqual([1, 0]);
});

describe('whatever the places', () => {
  const coordinate = fc.integer({ min: 0, max: 2000 });
  const points = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 200 });

  test('each is in exactly one cluster', () => {
    fc.assert(
      fc.property(points, (all) => {
        const members = cluster(all).flatMap((one) => one.members);
        expect([...members].sort((a, b) => a - b)).toEqual([...all.keys()]);
      }),
    );
  });

  test('moving all of them by whole cells moves the clusters and nothing else', () => {
    fc.assert(
      fc.property(points, (all) => {
        const moved = all.map(([x, y]) => [x + 44 * 7, y + 44 * 3] as const);
        expect(cluster(moved).map(({ members }) => members)).toEqual(
          cluster(all).map(({ members }) => members),
        );
      }),
    );
  });
});
