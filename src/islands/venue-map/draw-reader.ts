import L from 'leaflet';
import { makeIcon } from './map-icon.ts';

/** As far as one walks in 15 minutes, in metres: what the national federation measures its network by. */
const ringRadius = 1000;

/** Where the reader stands, and the ring of 15 minutes on foot around it. */
export function drawReader(layer: L.LayerGroup, point: { lng: number; lat: number } | undefined) {
  layer.clearLayers();
  if (!point) return;
  const ring = L.circle(point, {
    radius: ringRadius,
    className: 'venue-map-ring',
    interactive: false,
  }).addTo(layer);
  L.circleMarker(point, {
    radius: 7,
    className: 'venue-map-reader',
    interactive: false,
  }).addTo(layer);
  const top = ring.getBounds().getNorth();
  L.marker([top, point.lng], {
    icon: makeIcon('venue-map-ring-name', '1公里 · 步行约15分钟', 160, 24),
    interactive: false,
    keyboard: false,
  }).addTo(layer);
}
