import gcoord from 'gcoord';
import { expect, test } from 'vitest';
import { shiftToGcj02 } from '#src/lib/gcj02-projection.ts';

/** Web Mercator in pixels of tiles at zoom 17, as tile servers count them. */
const size = 256 * 2 ** 17;
const mercator = {
  project: ({ lng, lat }: { lng: number; lat: number }) => {
    const sine = Math.sin((lat * Math.PI) / 180);
    return {
      x: (lng / 360 + 0.5) * size,
      y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
    };
  },
  unproject: ({ x, y }: { x: number; y: number }) => ({
    lng: (x / size - 0.5) * 360,
    lat: (Math.atan(Math.sinh((0.5 - y / size) * 2 * Math.PI)) * 180) / Math.PI,
  }),
};
const shifted = shiftToGcj02(mercator, (lng, lat) => ({ lng, lat }));
const city = [122.5, 122.9, 123.3, 123.43, 123.7].flatMap((lng) =>
  [41.2, 41.6, 41.79, 42.2, 43].map((lat) => ({ lng, lat })),
);

test.each(city)(
  'a WGS-84 marker at $lng, $lat stands on the pixel that GCJ-02 tiles give its place',
  (place) => {
    const [lng, lat] = gcoord.transform([place.lng, place.lat], gcoord.WGS84, gcoord.GCJ02);
    const onTiles = mercator.project({ lng, lat });
    const marker = shifted.project(place);
    expect(marker.x).toBeCloseTo(onTiles.x, 3);
    expect(marker.y).toBeCloseTo(onTiles.y, 3);
  },
);

test.each(city)('a click on that pixel is $lng, $lat again, within a millimetre', (place) => {
  const back = shifted.unproject(shifted.project(place));
  const metres = Math.hypot((back.lng - place.lng) * 83_000, (back.lat - place.lat) * 111_320);
  expect(metres).toBeLessThan(0.001);
});

test('without the shift a marker in the centre would be 600 pixels off', () => {
  const place = { lng: 123.43, lat: 41.79 };
  const [plain, marker] = [mercator.project(place), shifted.project(place)];
  expect(Math.hypot(plain.x - marker.x, plain.y - marker.y)).toBeGreaterThan(600);
});
