import L from 'leaflet';
import { placeLabels } from '#src/lib/label-placement.ts';
import { findSpot, makeIcon, type Spot } from './map-icon.ts';

/** A place that has a name on the basemap. */
export interface Seat {
  name: string;
  lng: number;
  lat: number;
}

/** The city and its surroundings: west, south, east, north. */
const sheet = [122.3, 41, 124, 43.2] as const;
/** Half the width and height of a district's name, in pixels. */
const halfName = { x: 30, y: 10 };

/** The embedded basemap: graticule and river, nothing whose origin is uncertain. */
export function drawSketch(map: L.Map, river: { lng: number; lat: number }[]) {
  const [west, south, east, north] = sheet;
  const line = (...points: L.LatLngTuple[]) =>
    L.polyline(points, { className: 'venue-map-graticule', interactive: false }).addTo(map);
  for (let lng = west; lng <= east; lng += 0.1) line([south, lng], [north, lng]);
  for (let lat = south; lat <= north; lat += 0.1) line([lat, west], [lat, east]);
  L.polyline(river, { className: 'venue-map-river', interactive: false }).addTo(map);
}

/** District names, moved aside where a pin stands on them. */
export function drawNames(
  map: L.Map,
  layer: L.LayerGroup,
  seats: Seat[],
  pins: Spot[],
  halfPin: number,
) {
  const labels = seats.map((seat) => ({ name: seat.name, ...findSpot(map, seat) }));
  for (const { name, x, y } of placeLabels(labels, pins, { label: halfName, pin: halfPin })) {
    const icon = makeIcon('venue-map-name', name, 2 * halfName.x, 2 * halfName.y);
    L.marker(map.layerPointToLatLng([x, y]), { icon, interactive: false, keyboard: false }).addTo(
      layer,
    );
  }
}
