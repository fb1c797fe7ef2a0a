import type L from 'leaflet';
import { formatDegree, gridLines } from '#src/lib/graticule.ts';

/** How many times the frame is wide, so far the rulers reach: a drag meets no end of them. */
const reach = 3;

/**
 * The margin of the sheet: a ruler with degrees along the upper and the left edge. While the map is dragged the rulers
 * slide; they are only written anew when it rests.
 */
export function addMargins(map: L.Map, stepOn: (map: L.Map) => number) {
  const top = addMargin(map, 'top');
  const side = addMargin(map, 'side');
  let start = map.getPixelBounds().min;
  const slide = () => {
    const now = map.getPixelBounds().min;
    const [x, y] = [(start?.x ?? 0) - (now?.x ?? 0), (start?.y ?? 0) - (now?.y ?? 0)];
    top.style.transform = `translateX(${x}px)`;
    side.style.transform = `translateY(${y}px)`;
  };
  const write = () => {
    start = map.getPixelBounds().min;
    slide();
    const step = stepOn(map);
    const view = map.getBounds().pad((reach - 1) / 2);
    const [west, north] = [view.getWest(), view.getNorth()];
    const meridians = gridLines(west, view.getEast(), step).map((lng) => ({
      start: map.latLngToContainerPoint([north, lng]).x,
      name: formatDegree(lng, step, 'E'),
      isFilled: Math.round(lng / step) % 2 === 0,
    }));
    const parallels = gridLines(view.getSouth(), north, step).map((lat) => ({
      start: map.latLngToContainerPoint([lat, west]).y,
      name: formatDegree(lat, step, 'N'),
      isFilled: Math.round(lat / step) % 2 === 1,
    }));
    top.replaceChildren(...makeFields(meridians));
    side.replaceChildren(...makeFields(parallels.reverse()));
  };
  map.on('move', slide);
  map.on('moveend zoomend resize', write);
  write();
}

/** The strip of a ruler, which slides inside its frame. */
function addMargin(map: L.Map, edge: 'top' | 'side'): HTMLElement {
  const margin = document.createElement('div');
  margin.className = `venue-map-margin venue-map-margin-${edge}`;
  margin.setAttribute('aria-hidden', 'true');
  const strip = document.createElement('div');
  margin.append(strip);
  map.getContainer().append(margin);
  return strip;
}

interface Field {
  /** Pixels from the beginning of the ruler. */
  start: number;
  name: string;
  isFilled: boolean;
}

/** The fields of a ruler, from one grid line to the next. */
function makeFields(fields: Field[]): HTMLElement[] {
  return fields.map(({ start, name, isFilled }, index) => {
    const element = document.createElement('span');
    const end = fields[index + 1]?.start ?? start;
    element.textContent = name;
    element.classList.toggle('filled', isFilled);
    element.style.setProperty('--start', `${start}px`);
    element.style.setProperty('--length', `${end - start}px`);
    return element;
  });
}
