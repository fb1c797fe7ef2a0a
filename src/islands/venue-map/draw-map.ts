import './basemap.css';
import './venue-map.css';
import L from 'leaflet';
import { afterwards } from '#src/lib/afterwards.ts';
import type { Basemap } from './basemaps/basemap.ts';
import { drawReader } from './draw-reader.ts';
import { lookAtPlaces } from './look-at-places.ts';
import type { MapPlaces } from './map-places.ts';
import { type DrawnPin, PinLayer, pinSize } from './pin-layer.ts';
import { addScaleBar } from './scale-bar.ts';

/** A point, WGS-84 degrees. */
interface Point {
  lng: number;
  lat: number;
}

interface MapOptions {
  centre: Point;
  zoom: number;
  /** What the places are drawn on. */
  basemap: Basemap;
  /** Called with the places of what was chosen on the map. */
  onChoose: (places: number[]) => void;
}

/** What can be done with a map once it is drawn. Places go by their numbers. */
export interface DrawnMap {
  show(places: MapPlaces, shown: ArrayLike<number>): void;
  mark(place: number | undefined): void;
  /** Where the reader stands, with the ring of 15 minutes on foot; nothing takes it away. */
  showReader(point: Point | undefined): void;
  /** Move so that all of these can be seen. */
  lookAt(points: readonly Point[]): void;
}

/** Names and areas come so many milliseconds after the pins, which people look for. */
const afterPins = 80;
/** From here on a place is an area, not a point (content model, venues). */
const areaFrom = 500;

/** Draw the basemap inside `frame`, and hand over what draws places on it. */
export function drawMap(frame: HTMLElement, options: MapOptions): DrawnMap {
  const map = createMap(frame, options);
  options.basemap.lay(map);
  const names = makeNamePane(map);
  const extras = L.layerGroup().addTo(map);
  const reader = L.layerGroup().addTo(map);
  let places: MapPlaces | undefined;
  const pins = new PinLayer(map, (members) => choose(map, places, members, options.onChoose));
  const decorate = afterwards(afterPins, (drawn: DrawnPin[]) => {
    extras.clearLayers();
    options.basemap.writeNames?.(map, names, drawn, pinSize / 2);
    if (places) drawAreas(map, extras, places, drawn);
  });
  const redraw = () => places && decorate(pins.draw());
  map.on('moveend resize', redraw);
  const lookAt = lookAtPlaces(map, frame);
  return {
    show(others, shown) {
      places = others;
      pins.show(others, shown);
      redraw();
    },
    mark: (place) => pins.mark(place),
    showReader: (point) => drawReader(reader, point),
    lookAt,
  };
}

function createMap(frame: HTMLElement, { centre, zoom, basemap }: MapOptions): L.Map {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const touch = matchMedia('(pointer: coarse)').matches;
  const map = L.map(frame, {
    center: centre,
    zoom,
    ...basemap.options,
    zoomControl: false,
    // It follows the size of its frame, which also changes when the window does not.
    trackResize: false,
    // One finger scrolls the page; two fingers move the map.
    dragging: !touch,
    scrollWheelZoom: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
  });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map);
  addScaleBar(map);
  return map;
}

/** Names lie below pins, and only repeat what the list says of each place. */
function makeNamePane(map: L.Map): HTMLElement {
  const pane = document.createElement('div');
  pane.className = 'leaflet-zoom-hide';
  pane.setAttribute('aria-hidden', 'true');
  map.getPane('shadowPane')?.append(pane);
  return pane;
}

/** A plate opens by zooming in; what cannot be told apart any more is handed on together. */
function choose(
  map: L.Map,
  places: MapPlaces | undefined,
  members: number[],
  onChoose: MapOptions['onChoose'],
) {
  const isPlate = members.length > 1;
  if (!isPlate || !places || map.getZoom() >= map.getMaxZoom()) {
    onChoose(members);
    return;
  }
  const corners = members.map(
    (place): L.LatLngTuple => [places.lat[place] ?? 0, places.lng[place] ?? 0],
  );
  const zoom = Math.max(map.getZoom() + 1, map.getBoundsZoom(L.latLngBounds(corners).pad(0.1)));
  map.setView(L.latLngBounds(corners).getCenter(), Math.min(zoom, map.getMaxZoom()));
  // The plate is gone after zooming; whoever came by keyboard goes on from the map.
  map.getContainer().focus({ preventScroll: true });
}

/** Places that are only known roughly, where that can be seen. */
function drawAreas(
  map: L.Map,
  layer: L.LayerGroup,
  { lng, lat, precision }: MapPlaces,
  pins: DrawnPin[],
) {
  const pixel = metresPerPixel(map);
  for (const { size, place } of pins) {
    const radius = precision[place] ?? 0;
    if (size > 1 || radius < areaFrom || radius / pixel < pinSize / 2) continue;
    L.circle([lat[place] ?? 0, lng[place] ?? 0], {
      radius,
      className: 'venue-map-area',
      interactive: false,
    }).addTo(layer);
  }
}

function metresPerPixel(map: L.Map): number {
  const middle = map.getCenter();
  const point = map.latLngToContainerPoint(middle);
  return middle.distanceTo(map.containerPointToLatLng(point.add([1, 0])));
}
