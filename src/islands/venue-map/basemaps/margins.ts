import type L from 'leaflet';
import { formatDegree, gridLines } from '#src/lib/graticule.ts';

/** The margin of the sheet: a ruler with degrees along the upper and the left edge. */
export function addMargins(map: L.Map, stepOn: (map: L.Map) => number) {
  const top = addMargin(map, 'top');
  const side = addMargin(map, 'side');
  const update = () => {
    const step = stepOn(map);
    const view = map.getBounds();
    const [west, north] = [view.getWest(), view.getNorth()];
    const meridians = gridLines(west - step, view.getEast() + step, step).map((lng) => ({
      start: map.latLngToContainerPoint([north, lng]).x,
      name: formatDegree(lng, step, 'E'),
      isFilled: Math.round(lng / step) % 2 === 0,
    }));
    const parallels = gridLines(view.getSouth() - step, north + step, step).map((lat) => ({
      start: map.latLngToContainerPoint([lat, west]).y,
      name: formatDegree(lat, step, 'N'),
      isFilled: Math.round(lat / step) % 2 === 1,
    }));
    top.replaceChildren(...makeFields(meridians, side.offsetWidth));
    side.replaceChildren(...makeFields(parallels.reverse(), top.offsetHeight));
  };
  map.on('move zoomend resize', update);
  update();
}

function addMargin(map: L.Map, edge: 'top' | 'side'): HTMLElement {
  const margin = document.createElement('div');
  margin.className = `venue-map-margin venue-map-margin-${edge}`;
  margin.setAttribute('aria-hidden', 'true');
  map.getContainer().append(margin);
  return margin;
}

interface Field {
  /** Pixels from the beginning of the ruler. */
  start: number;
  name: string;
  isFilled: boolean;
}

/** The fields of a ruler, from one grid line to the next. What would begin in the corner stays unnamed. */
function makeFields(fields: Field[], corner: number): HTMLElement[] {
  return fields.map(({ start, name, isFilled }, index) => {
    const element = document.createElement('span');
    const end = fields[index + 1]?.start ?? start;
    element.textContent = start < corner ? '' : name;
    element.classList.toggle('filled', isFilled);
    element.style.setProperty('--start', `${start}px`);
    element.style.setProperty('--length', `${end - start}px`);
    return element;
  });
}
