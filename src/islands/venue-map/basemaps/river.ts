import L from 'leaflet';
import type { Point } from '#src/geography.ts';
import { smoothLine } from '#src/lib/lines.ts';

/** One confident stroke that grows with the zoom. */
export function drawRiver(map: L.Map, river: readonly Point[]) {
  const stroke = L.polyline([], { className: 'venue-map-river', interactive: false }).addTo(map);
  const update = () => {
    stroke.setLatLngs(softenRiver(river, map.getZoom()));
    stroke.setStyle({ weight: riverWidth(map.getZoom()) });
  };
  map.on('zoomend', update);
  update();
}

/** The river with soft bends. Leaflet draws on whole pixels: pieces of a few pixels would be a ragged line. */
export function softenRiver(river: readonly Point[], zoom: number): Point[] {
  const parts = Math.min(16, 2 ** Math.max(0, zoom - 9));
  return smoothLine(
    river.map(({ lng, lat }) => ({ x: lng, y: lat })),
    parts,
  ).map(({ x, y }) => ({ lng: x, lat: y }));
}

/** Pixels; 4 at zoom 9, 8 at 11, 19 at 14. */
export const riverWidth = (zoom: number) => Math.round(4 * 1.37 ** (zoom - 9));
