import L from 'leaflet';
import { groupPlaces } from './group-places.ts';
import type { Place } from './read-places.ts';

interface MapOptions {
  places: Place[];
  centre: { lng: number; lat: number };
  zoom: number;
  credit: string;
  /** District names at the seats of their governments. */
  seats: { name: string; lng: number; lat: number }[];
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
  // Names stand above the pins, which would hide them.
  map.createPane('names').style.zIndex = '650';
  drawSketch(map, options);
  const pins = L.layerGroup().addTo(map);
  const redraw = () => drawPins(map, pins, options);
  map.on('zoomend moveend resize', redraw);
  redraw();
  return map;
}

function drawSketch(map: L.Map, { river, seats }: MapOptions) {
  for (let degree = 122.4; degree < 124; degree += 0.1) {
    line(map, [
      [41, degree],
      [43.2, degree],
    ]);
  }
  for (let degree = 41; degree < 43.2; degree += 0.1) {
    line(map, [
      [degree, 122.3],
      [degree, 124],
    ]);
  }
  L.polyline(river, { className: 'venue-map-river', interactive: false }).addTo(map);
  for (const { name, lng, lat } of seats) {
    const icon = L.divIcon({
      className: 'venue-map-name',
      html: textElement(name),
      iconSize: [80, 20],
    });
    L.marker([lat, lng], { icon, interactive: false, keyboard: false, pane: 'names' }).addTo(map);
  }
}

function line(map: L.Map, points: L.LatLngTuple[]) {
  L.polyline(points, { className: 'venue-map-graticule', interactive: false }).addTo(map);
}

function drawPins(map: L.Map, layer: L.LayerGroup, { places, onChoose }: MapOptions) {
  layer.clearLayers();
  const view = map.getBounds().pad(0.2);
  const spots = places
    .filter(({ lng, lat }) => view.contains([lat, lng]))
    .map((item) => ({ item, ...pick(map.latLngToLayerPoint([item.lat, item.lng])) }));
  for (const { items, x, y } of groupPlaces(spots, pinSize)) {
    const [first] = items;
    if (!first) continue;
    if (items.length === 1) addArea(layer, first);
    const isPlate = items.length > 1;
    const label = isPlate
      ? `${items.length}处：${items.map(({ name }) => name).join('、')}`
      : first.name;
    const icon = L.divIcon({
      className: isPlate ? 'venue-map-plate' : 'venue-map-pin',
      html: textElement(isPlate ? String(items.length) : first.sign),
      iconSize: [pinSize, pinSize],
    });
    const marker = L.marker(map.layerPointToLatLng([x, y]), { icon, title: label }).addTo(layer);
    marker.getElement()?.setAttribute('aria-label', label);
    marker.on('click', () => choose(map, items, onChoose));
  }
}

/** A plate opens by zooming in; what cannot be told apart any more is shown in the list. */
function choose(map: L.Map, items: Place[], onChoose: MapOptions['onChoose']) {
  if (items.length > 1 && map.getZoom() < closestZoom) {
    map.fitBounds(L.latLngBounds(items.map(({ lat, lng }) => [lat, lng])).pad(0.3), {
      maxZoom: map.getZoom() + 2,
    });
    return;
  }
  onChoose(items.map(({ slug }) => slug));
}

function addArea(layer: L.LayerGroup, { lng, lat, precision }: Place) {
  if (precision < areaFrom) return;
  L.circle([lat, lng], {
    radius: precision,
    className: 'venue-map-area',
    interactive: false,
  }).addTo(layer);
}

function textElement(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}

const pick = ({ x, y }: L.Point) => ({ x, y });
