import { expect, test } from 'vitest';
import { type ColumnPlace, decodePlaces, encodePlaces } from '#src/islands/venue-finder/columns.ts';
import { makeVenues } from '../../../synthetic-venues.ts';

const places: ColumnPlace[] = makeVenues(600).map(
  ({ name, kind, district, location, facilities = [], hours, status }, index) => ({
    name,
    point: index % 50 === 0 || !location ? undefined : { lng: location.lng, lat: location.lat },
    precision: location?.precision,
    kind: { id: kind, name: `名${kind}`, sign: kind[0] ?? '' },
    district: index % 40 === 0 ? undefined : district,
    facilities,
    hours,
    isShut: status === 'closed',
  }),
);
const decoded = decodePlaces(JSON.parse(JSON.stringify(encodePlaces(places))));

const readBack = (place: number): ColumnPlace => {
  const { lng, lat } = decoded;
  const bits = decoded.facilities[place] ?? 0;
  return {
    name: decoded.names[place] ?? '',
    point: Number.isNaN(lng[place]) ? undefined : { lng: lng[place] ?? 0, lat: lat[place] ?? 0 },
    precision: decoded.precision[place],
    kind: decoded.kinds[decoded.kind[place] ?? 0] ?? { id: '', name: '', sign: '' },
    district: decoded.districts[decoded.district[place] ?? 0] || undefined,
    facilities: decoded.facilityNames.filter((_, bit) => (bits & (1 << bit)) !== 0),
    hours: decoded.timetables[decoded.hours[place] ?? 0],
    isShut: decoded.isShut[place] === 1,
  };
};

test('what comes out of the columns is what went in', () => {
  const sorted = (place: ColumnPlace) => ({ ...place, facilities: [...place.facilities].sort() });
  expect(decoded.count).toBe(600);
  expect(places.map((_, index) => sorted(readBack(index)))).toEqual(places.map(sorted));
});

test('facilities are told in the order that is asked for', () => {
  const names = decodePlaces(encodePlaces(places, ['饮水', '球场', '充电'])).facilityNames;
  expect(names.filter((name) => ['充电', '球场', '饮水'].includes(name))).toEqual([
    '饮水',
    '球场',
    '充电',
  ]);
});

test('coordinates are true to a metre, and errors do not add up', () => {
  const points = [123.123456, 123.123454, 122.500001].map((lng) => ({ lng, lat: 41.8 }));
  const { lng } = decodePlaces(
    encodePlaces(points.map((point) => ({ ...(places[1] as ColumnPlace), point }))),
  );
  expect([...lng]).toEqual([123.12346, 123.12345, 122.5]);
});

test('hundreds of different timetables keep apart', () => {
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...(places[1] as ColumnPlace),
    hours: {
      weekly: { mon: [`08:00-${10 + (index % 10)}:${String(index % 60).padStart(2, '0')}`] },
    },
  }));
  const { hours, timetables } = decodePlaces(JSON.parse(JSON.stringify(encodePlaces(many))));
  expect(many.map((_, index) => timetables[hours[index] ?? 0])).toEqual(
    many.map((place) => place.hours),
  );
});
