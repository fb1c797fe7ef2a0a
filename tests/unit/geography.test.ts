import { expect, test } from 'vitest';
import { districts, isNearDistrict } from '#src/geography.ts';
import { districtNames } from '#src/schemas/shared.ts';

test.each(districtNames)('the seat of %s lies in the box of its district', (name) => {
  const { seat, box } = districts[name];
  const [west, south, east, north] = box;
  expect(seat.lng > west && seat.lng < east && seat.lat > south && seat.lat < north).toBe(true);
  expect(isNearDistrict(seat, name)).toBe(true);
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
