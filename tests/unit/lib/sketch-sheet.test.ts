import { expect, test } from 'vitest';
import type { LngLat } from '#src/lib/datum.ts';
import { layOutSketch } from '#src/lib/sketch-sheet.ts';

const sheet = {
  box: [123.2, 41.6, 123.6, 41.9],
  units: 480,
  halfPin: 4.5,
  pins: [{ lng: 123.4, lat: 41.7 }],
  seats: [{ name: '和平区', lng: 123.4, lat: 41.7 }],
  river: [
    { lng: 123.25, lat: 41.8 },
    { lng: 123.55, lat: 41.8 },
  ],
  riverName: '浑河',
  outline: [],
} as const;
const square = (west: number, south: number): LngLat[][] => [
  [
    [west, south],
    [west + 0.1, south],
    [west + 0.1, south + 0.1],
    [west, south],
  ],
];

test('no name stands under a pin', () => {
  const { pins, names } = layOutSketch(sheet);
  const [pin, name] = [pins[0], names[0]];
  expect(name?.name).toBe('和平区');
  expect(Math.abs((pin?.y ?? 0) - (name?.y ?? 0))).toBeGreaterThan(14);
});

test('the river bears its name, where it crosses the sheet', () => {
  expect(
    layOutSketch(sheet)
      .riverName.map(({ text }) => text)
      .join(''),
  ).toBe('浑河');
  const elsewhere = layOutSketch({ ...sheet, box: [123.2, 41.4, 123.6, 41.7] });
  expect(elsewhere.riverName).toEqual([]);
});

test('grid lines carry their degrees', () => {
  const { grid } = layOutSketch(sheet);
  expect(grid.meridians.map(({ text }) => text)).toContain('123.4°E');
  expect(grid.parallels.map(({ text }) => text)).toContain('41.8°N');
});

test('what lies outside is not drawn: pins, names, rings of an outline', () => {
  const far = { lng: 124, lat: 41.7 };
  const drawn = layOutSketch({
    ...sheet,
    pins: [far],
    seats: [{ name: '康平县', ...far }],
    outline: [square(123.3, 41.7), square(123, 42.5)],
  });
  expect([drawn.pins, drawn.names]).toEqual([[], []]);
  expect(drawn.outline.match(/Z/g)).toHaveLength(1);
});

test('names keep out of the corners of the scale and the north arrow', () => {
  const seats = [
    { name: '浑南区', lng: 123.55, lat: 41.61 },
    { name: '大东区', lng: 123.57, lat: 41.87 },
    { name: '铁西区', lng: 123.3, lat: 41.75 },
  ];
  expect(layOutSketch({ ...sheet, seats }).names.map(({ name }) => name)).toEqual(['铁西区']);
});

test('everything stands on tenths of a unit: more digits are bytes, and look like telephone numbers', () => {
  const { pins, riverName, grid } = layOutSketch({
    ...sheet,
    pins: [{ lng: 123.412345, lat: 41.798765 }],
  });
  const numbers = [
    ...pins.flatMap(({ x, y, left, top }) => [x, y, left, top]),
    ...riverName.flatMap(({ x, y }) => [x, y]),
    ...[...grid.meridians, ...grid.parallels].flatMap(({ at, field }) => [at, field]),
  ];
  expect(numbers.length).toBeGreaterThan(12);
  expect(numbers.filter((number) => !/^-?\d+(?:\.\d)?$/.test(String(number)))).toEqual([]);
});
