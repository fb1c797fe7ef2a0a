import L from 'leaflet';
import { drawNames, drawSketch, type Seat } from './draw-sketch.ts';
import { groupPlaces } from './group-places.ts';
import { findSpot, makeIcon } from './map-icon.ts';
import type { Place } from './read-places.ts';

interface MapOptions {
  places: Place[];
  centre: { lng: number; lat: number };
  zoom: number;
  credit: string;
  /** District names at the seats of their governments. */
  seats: Seat[];
  river: { lng: number; lat: number }[];
  /** Called with the slugs of what was chosen on the map. */
  onChoose: (slugs: string[]) => void;
}

/** The sketch shows nothing more beyond this. */
const closestZoom = 14;
/** Width of a pin and of the square in which pins become one plate. */
const pinSize = 28;
/** From here on a place is an area, not a point (content model, venues). */
const areaFrom = 500;

/** Draw the sketch basemap and the places inside `frame`. */
export function drawMap(frame: HTMLElement, options: MapOptions): L.Map {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const touch = matchMedia('(pointer: coarse)').matches;
  const map = L.map(frame, {
    center: options.centre,
    zoom: options.zoom,
    minZoom: 9,
    maxZoom: closestZoom,
    zoomControl: false,
    // One finger scrolls the page; two fingers move the map.
    dragging: !touch,
    scrollWheelZoom: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
  });
  map.attributionControl.setPrefix(false).addAttribution(options.credit);
  L.control.zoom({ zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  drawSketch(map, options.river);
  const pins = L.layerGroup().addTo(map);
  const redraw = () => drawPins(map, pins, options);
  map.on('zoomend moveend resize', redraw);
  redraw();
  return map;
}

function drawPins(map: L.Map, layer: L.LayerGroup, { places, seats, onChoose }: MapOptions) {
  layer.clearLayers();
  const view = map.getBounds().pad(0.2);
  const spots = places
    .filter(({ lng, lat }) => view.contains([lat, lng]))
    .map((item) => ({ item, ...findSpot(map, item) }));
  const groups = groupPlaces(spots, pinSize);
  drawNames(map, layer, seats, groups, pinSize / 2);
  for (const { items, x, y } of groups) {
    const marker = makeMarker(items, map.layerPointToLatLng([x, y])).addTo(layer);
    const press = () => choose(map, items, onChoose);
    marker.on('click', press);
    nameButton(marker.getElement(), marker.options.title ?? '', press);
    if (items.length === 1 && items[0]) drawArea(layer, items[0]);
  }
}

/** Leaflet makes icons buttons, but leaves them without a name and deaf to the keyboard. */
function nameButton(icon: HTMLElement | undefined, name: string, press: () => void) {
  icon?.setAttribute('aria-label', name);
  icon?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  });
}

/** A pin with the sign of its kind, or a plate that counts what stands there. */
function makeMarker(items: Place[], point: L.LatLng): L.Marker {
  const names = items.map(({ name }) => name).join('、');
  if (items.length === 1) {
    const icon = makeIcon('venue-map-pin', items[0]?.sign ?? '', pinSize, pinSize);
    return L.marker(point, { icon, title: names });
  }
  const icon = makeIcon('venue-map-plate', String(items.length), pinSize, pinSize);
  return L.marker(point, { icon, title: `${items.length}处：${names}` });
}

/** A plate opens by zooming in; what cannot be told apart any more is shown in the list. */
function choose(map: L.Map, items: Place[], onChoose: MapOptions['onChoose']) {
  if (items.length > 1 && map.getZoom() < closestZoom) {
    const area = L.latLngBounds(items.map(({ lat, lng }) => [lat, lng])).pad(0.3);
    map.fitBounds(area, { maxZoom: map.getZoom() + 2 });
    // The plate is gone after zooming; whoever came by keyboard goes on from the map.
    map.getContainer().focus({ preventScroll: true });
    return;
  }
  onChoose(items.map(({ slug }) => slug));
}

function drawArea(layer: L.LayerGroup, { lng, lat, precision }: Place) {
  if (precision < areaFrom) return;
  L.circle([lat, lng], {
    radius: precision,
    className: 'venue-map-area',
    interactive: false,
  }).addTo(layer);
}
