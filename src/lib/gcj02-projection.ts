import { toWgs84, wgs84ToGcj02 } from './datum.ts';

interface Degrees {
  lng: number;
  lat: number;
}

/** A map projection, in the form Leaflet gives it. */
interface Projection<LatLng extends Degrees, Point> {
  project: (place: LatLng) => Point;
  unproject: (point: Point) => LatLng;
}

/**
 * The same projection for tiles that are cut by GCJ-02: places stay WGS-84, and are shifted on their way to the sheet and
 * back. So markers, circles, clicks and the reader’s own position agree with the tiles.
 * @param make Makes a place of the projection from its degrees.
 */
export function shiftToGcj02<LatLng extends Degrees, Point>(
  { project, unproject }: Projection<LatLng, Point>,
  make: (lng: number, lat: number) => LatLng,
): Projection<LatLng, Point> {
  return {
    project: ({ lng, lat }) => project(make(...wgs84ToGcj02([lng, lat]))),
    unproject: (point) => {
      const { lng, lat } = unproject(point);
      return make(...toWgs84([lng, lat], 'gcj02'));
    },
  };
}
