import { expect, test } from 'vitest';
import { markercluster } from '../../../bench/map/markercluster.ts';
import { makeVenues } from '../../../synthetic-venues.ts';

test('markercluster gets every place as a point with what a finder shows of it', () => {
  const venues = makeVenues(50);
  const { features } = JSON.parse(markercluster.encode(venues));
  expect(features).toHaveLength(50);
  const [venue] = venues;
  expect(features[0].geometry.coordinates).toEqual([venue?.location?.lng, venue?.location?.lat]);
  expect(features[0].properties).toMatchObject({ name: venue?.name, kind: venue?.kind });
});
