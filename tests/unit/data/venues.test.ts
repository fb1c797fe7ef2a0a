import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getVenues, summariseVenue } from '#src/data/venues.ts';
import { emptyStore, fill, makeEntry } from './content-store.ts';

beforeEach(() => vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 22) / 1000)));
afterEach(() => {
  vi.unstubAllEnvs();
  emptyStore();
});

const summarise = (data: object) =>
  summariseVenue(makeEntry('venues', { slug: 'a', kind: 'park', status: 'unknown', ...data }));

test('places stand by kind, district and name; those without a district last', async () => {
  fill(
    'venues',
    { slug: '4', kind: 'park', name: '甲' },
    { slug: '3', kind: 'park', district: '沈河区', name: '乙' },
    { slug: '2', kind: 'park', district: '和平区', name: '丙' },
    { slug: '1', kind: 'rest-room', district: '法库县', name: '丁' },
  );
  expect((await getVenues()).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
});

test('coordinates are given as WGS-84 to five decimals', () => {
  const location = { lng: 123.4, lat: 41.8, precision: 100, method: '高德' };
  expect(summarise({ location: { ...location, datum: 'wgs84' } }).point).toEqual({
    lng: 123.4,
    lat: 41.8,
  });
  const { lng, lat } = summarise({ location: { ...location, datum: 'gcj02' } }).point ?? {};
  expect(lng).not.toBe(123.4);
  expect(String(lng)).toMatch(/^123\.39\d{1,3}$/);
  expect(String(lat)).toMatch(/^41\.79\d{1,3}$/);
});

test('a place without coordinates is listed, not mapped', () => {
  expect(summarise({}).point).toBeUndefined();
});

test('a place is verified or not on the day of the build', () => {
  expect(summarise({ verifiedOn: '2026-05-26' }).isVerified).toBe(true);
  expect(summarise({ verifiedOn: '2026-05-25' }).isVerified).toBe(false);
});
