import L from 'leaflet';
import { placeLabels } from '#src/lib/label-placement.ts';
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
  drawSketch(map, options);
  const pins = L.layerGroup().addTo(map);
  const redraw = () => drawPins(map, pins, options);
  map.on('zoomend moveend resize', redraw);
  redraw();
  return map;
}

function drawSketch(map: L.Map, { river }: MapOptions) {
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
}

function line(map: L.Map, points: L.LatLngTuple[]) {
  L.polyline(points, { className: 'venue-map-graticule', interactive: false }).addTo(map);
}

/** District names, moved aside where a pin stands on them. */
function drawNames(
  map: L.Map,
  layer: L.LayerGroup,
  seats: MapOptions['seats'],
  pins: { x: number; y: number }[],
) {
  const labels = seats.map(({ name, lng, lat }) => ({
    name,
    ...pick(map.latLngToLayerPoint([lat, lng])),
  }));
  for (const { name, x, y } of placeLabels(labels, pins, {
    label: { x: 30, y: 10 },
    pin: pinSize / 2,
  })) {
    const icon = L.divIcon({
      className: 'venue-map-name',
      html: textElement(name),
      iconSize: [60, 20],
    });
    L.marker(map.layerPointToLatLng([x, y]), { icon, interactive: false, keyboard: false }).addTo(
      layer,
    );
  }
}

function drawPins(map: L.Map, layer: L.LayerGroup, { places, seats, onChoose }: MapOptions) {
  layer.clearLayers();
  const view = map.getBounds().pad(0.2);
  const spots = places
    .filter(({ lng, lat }) => view.contains([lat, lng]))
    .map((item) => ({ item, ...pick(map.latLngToLayerPoint([item.lat, item.lng])) }));
  const groups = groupPlaces(spots, pinSize);
  drawNames(map, layer, seats, groups);
  for (const { items, x, y } of groups) {
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
