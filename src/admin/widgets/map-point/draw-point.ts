import L from 'leaflet';
import { basemaps } from '#src/basemaps.ts';
import { districts, hunRiver } from '#src/geography.ts';
import basemapStyles from '#src/islands/venue-map/basemap.css?inline';
import type { Basemap } from '#src/islands/venue-map/basemaps/basemap.ts';
import { makeSketch } from '#src/islands/venue-map/basemaps/sketch.ts';
import mapStyles from '#src/islands/venue-map/venue-map.css?inline';
import type { LngLat } from '#src/lib/datum.ts';

/** What can be done with the map once it is drawn. */
export interface PointDrawing {
  show: (point: LngLat | undefined, precision: number) => void;
  remove: () => void;
}

const centre: LngLat = [123.432, 41.79];
/** The sketch is empty further in, but its grid and its scale go on. */
const zoom = { min: 8, max: 17, city: 11, point: 14 };
/** Pixels that an arrow key moves the point by; with Shift. */
const step = { short: 4, long: 32 };

/** Draw the embedded basemap with a point, WGS-84. `onMove` hears of clicks and arrow keys. */
export function drawPoint(
  frame: HTMLElement,
  start: LngLat | undefined,
  onMove: (point: LngLat) => void,
): PointDrawing {
  addStyles();
  const basemap = makeSketch(sketch);
  const map = createMap(frame, basemap, start);
  basemap.lay(map);
  writeNames(map, basemap);
  const layer = L.layerGroup().addTo(map);
  let shown = start;
  const show = (point: LngLat | undefined, precision: number) => {
    shown = point;
    layer.clearLayers();
    if (!point) return;
    const [lng, lat] = point;
    if (precision > 0) {
      L.circle([lat, lng], {
        radius: precision,
        className: 'venue-map-area',
        interactive: false,
      }).addTo(layer);
    }
    L.circleMarker([lat, lng], { radius: 7, className: 'form-point', interactive: false }).addTo(
      layer,
    );
    if (!map.getBounds().contains([lat, lng])) map.setView([lat, lng], zoom.point);
  };
  const move = ({ lng, lat }: L.LatLng) => onMove([lng, lat]);
  map.on('click', ({ latlng }) => move(latlng));
  frame.addEventListener('keydown', (event) => {
    const by = readArrow(event);
    if (!by) return;
    event.preventDefault();
    const from = shown ? L.latLng(shown[1], shown[0]) : map.getCenter();
    move(map.containerPointToLatLng(map.latLngToContainerPoint(from).add(by)));
  });
  const observer = new ResizeObserver(() => map.invalidateSize());
  observer.observe(frame);
  show(start, 0);
  return {
    show,
    remove: () => {
      observer.disconnect();
      map.remove();
    },
  };
}

const sketch = {
  name: 'sketch' as const,
  layers: [],
  hosts: '',
  zoom: { min: zoom.min, max: zoom.max },
  credits: [...basemaps.sketch.credits],
  sketch: {
    seats: Object.entries(districts).map(([name, { seat }]) => ({ name, ...seat })),
    river: hunRiver,
  },
};

function createMap(frame: HTMLElement, { options }: Basemap, start: LngLat | undefined): L.Map {
  const [lng, lat] = start ?? centre;
  const map = L.map(frame, {
    center: [lat, lng],
    zoom: start ? zoom.point : zoom.city,
    ...options,
    zoomControl: false,
    scrollWheelZoom: false,
    // The arrow keys move the point.
    keyboard: false,
    zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map);
  frame.tabIndex = 0;
  frame.setAttribute('role', 'application');
  frame.setAttribute('aria-label', '地图：方向键移动点');
  return map;
}

function writeNames(map: L.Map, basemap: Basemap) {
  const pane = document.createElement('div');
  pane.className = 'leaflet-zoom-hide';
  pane.setAttribute('aria-hidden', 'true');
  map.getPane('shadowPane')?.append(pane);
  const write = () => basemap.writeNames?.(map, pane, [], 0);
  map.on('moveend resize', write);
  write();
}

function readArrow({ key, shiftKey }: KeyboardEvent): L.PointTuple | undefined {
  const by = shiftKey ? step.long : step.short;
  if (key === 'ArrowLeft') return [-by, 0];
  if (key === 'ArrowRight') return [by, 0];
  if (key === 'ArrowUp') return [0, -by];
  return key === 'ArrowDown' ? [0, by] : undefined;
}

let hasStyles = false;

/** The styles of the public map, kept apart from its files: those must not change for the desk’s sake. */
function addStyles() {
  if (hasStyles) return;
  hasStyles = true;
  const sheets = ['@layer vendor, components;', mapStyles, basemapStyles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
}
