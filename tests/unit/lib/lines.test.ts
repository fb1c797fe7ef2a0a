import { expect, test } from 'vitest';
import { placeAlong, smoothLine } from '#src/lib/lines.ts';

const bend = [
  { x: 300, y: 100 },
  { x: 200, y: 140 },
  { x: 100, y: 130 },
];
const options = { count: 2, spacing: 20, aside: 12, isFree: () => true };

test('a softened line goes through the points it was given', () => {
  const line = smoothLine(bend, 8);
  expect(line).toHaveLength(17);
  for (const point of bend) expect(line).toContainEqual(point);
});

test('a softened straight line is the straight line', () => {
  const line = smoothLine(
    [0, 10, 20, 30].map((x) => ({ x, y: x })),
    4,
  );
  for (const { x, y } of line) expect(y).toBeCloseTo(x, 9);
});

test('a name stands in the middle of its line, beside it, from west to east', () => {
  const [first, second] =
    placeAlong(
      [
        { x: 200, y: 50 },
        { x: 0, y: 50 },
      ],
      options,
    ) ?? [];
  expect(first).toEqual({ x: 90, y: 62 });
  expect(second).toEqual({ x: 110, y: 62 });
});

test('a name goes to the other side, then along the line, where it is not in the way', () => {
  const line = [
    { x: 0, y: 50 },
    { x: 200, y: 50 },
  ];
  const above = placeAlong(line, { ...options, isFree: ({ y }) => y < 50 });
  expect(above?.map(({ y }) => y)).toEqual([38, 38]);
  const right = placeAlong(line, { ...options, isFree: ({ x }) => x > 150 });
  expect(right?.every(({ x }) => x > 150)).toBe(true);
});

test('a name that fits nowhere is left out', () => {
  expect(placeAlong(bend, { ...options, isFree: () => false })).toBeUndefined();
  expect(
    placeAlong(
      [
        { x: 0, y: 0 },
        { x: 5, y: 0 },
      ],
      options,
    ),
  ).toBeUndefined();
  expect(placeAlong([], options)).toBeUndefined();
});
