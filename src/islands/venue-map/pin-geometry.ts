import L from 'leaflet';
import type { Clusters, Spots } from '#src/lib/cluster-places.ts';
import type { MapPlaces } from './map-places.ts';

/** How far beyond the frame pins are drawn, so that a short move needs no new ones. */
const margin = 0.15;

/** Where all places stand at zoom 0, in the projection of the map, which may be another one than the usual. */
export function projectPlaces(map: L.Map, { lng, lat }: MapPlaces): Spots {
  const crs = map.options.crs ?? L.CRS.EPSG3857;
  const x = new Float64Array(lng.length);
  const y = new Float64Array(lng.length);
  for (let place = 0; place < lng.length; place++) {
    const degrees = { lng: lng[place] ?? Number.NaN, lat: lat[place] ?? Number.NaN };
    const isMapped = !Number.isNaN(degrees.lng);
    const point = isMapped ? crs.latLngToPoint(degrees as L.LatLng, 0) : undefined;
    x[place] = point?.x ?? Number.NaN;
    y[place] = point?.y ?? Number.NaN;
  }
  return { x, y };
}

/** The clusters that stand within some pixels of the world, or a little beyond. */
export function findInside({ count, x, y }: Clusters, bounds: L.Bounds): number[] {
  const { left, right, top, bottom } = padBounds(bounds);
  const inside: number[] = [];
  for (let cluster = 0; cluster < count; cluster++) {
    const [atX = 0, atY = 0] = [x[cluster], y[cluster]];
    if (atX >= left && atX <= right && atY >= top && atY <= bottom) inside.push(cluster);
  }
  return inside;
}

function padBounds({ min, max }: L.Bounds) {
  const size = { x: (max?.x ?? 0) - (min?.x ?? 0), y: (max?.y ?? 0) - (min?.y ?? 0) };
  return {
    left: (min?.x ?? 0) - size.x * margin,
    right: (max?.x ?? 0) + size.x * margin,
    top: (min?.y ?? 0) - size.y * margin,
    bottom: (max?.y ?? 0) + size.y * margin,
  };
}
