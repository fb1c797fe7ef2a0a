import L from 'leaflet';
import { shiftToGcj02 } from '#src/lib/gcj02-projection.ts';
import type { BasemapDescription } from '#src/map-attributes.ts';
import type { Basemap } from './basemap.ts';
import { makeRaster } from './raster.ts';

/** Mercator for tiles cut by GCJ-02; everything that is put on the map stays WGS-84. */
const gcj02: L.CRS = L.Util.extend({}, L.CRS.EPSG3857, {
  code: 'GCJ-02',
  projection: {
    ...L.Projection.SphericalMercator,
    ...shiftToGcj02(
      {
        project: (place: L.LatLng) => L.Projection.SphericalMercator.project(place),
        unproject: (point: L.Point) => L.Projection.SphericalMercator.unproject(point),
      },
      (lng, lat) => L.latLng(lat, lng),
    ),
  },
});

/** AMap’s pictures, on a map whose projection shifts places the way the tiles are shifted. */
export function makeAmap(description: BasemapDescription): Basemap {
  const raster = makeRaster(description);
  return { ...raster, options: { ...raster.options, crs: gcj02 } };
}
