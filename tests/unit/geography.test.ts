import { expect, test } from 'vitest';
import { districts, isNearDistrict } from '#src/geography.ts';
import { districtNames } from '#src/schemas/shared.ts';

test.each(districtNames)('the seat of %s lies in the box of its district', (name) => {
  const { seat, box } = districts[name];
  const [west, south, east, north] = box;
  expect(seat.lng > west && seat.lng < east && seat.lat > south && seat.lat < north).toBe(true);
  expect(isNearDistrict(seat, name)).toBe(true);
});

test('a point a little outside the box still counts, one further out on any side does not', () => {
  const [west, south, east, north] = districts['和平区'].box;
  const middle = { lng: (west + east) / 2, lat: (south + north) / 2 };
  const onSides = (distance: number) => [
    { ...middle, lng: west - distance },
    { ...middle, lng: east + distance },
    { ...middle, lat: south - distance },
    { ...middle, lat: north + distance },
  ];
  expect(onSides(0.02).map((point) => isNearDistrict(point, '和平区'))).not.toContain(false);
  expect(onSides(0.04).map((point) => isNearDistrict(point, '和平区'))).not.toContain(true);
});

test('a point in another city is near no district', () => {
  const dalian = { lng: 121.61, lat: 38.91 };
  expect(isNearDistrict(dalian, undefined)).toBe(false);
  expect(isNearDistrict(dalian, '和平区')).toBe(false);
});

test('without a district any part of the city will do', () => {
  expect(isNearDistrict(districts['康平县'].seat, undefined)).toBe(true);
  expect(isNearDistrict(districts['康平县'].seat, '和平区')).toBe(false);
});
