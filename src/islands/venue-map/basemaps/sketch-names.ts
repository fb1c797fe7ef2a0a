import type L from 'leaflet';
import type { Point } from '#src/geography.ts';
import { placeLabels } from '#src/lib/label-placement.ts';
import { placeAlong } from '#src/lib/lines.ts';
import { findSpot, type Spot } from '../map-icon.ts';
import { riverWidth, softenRiver } from './river.ts';

interface Names {
  seats: (Point & { name: string })[];
  river: readonly Point[];
  pins: Spot[];
  halfPin: number;
}

const riverName = [...'浑河'];
/** Half the width and height of a district’s name, and half a character of the river’s, in rem. */
const half = { district: { x: 2, y: 0.7 }, river: 0.7 };

/** District names at their seats and the river’s name along it, clear of pins and of each other. */
export function writeNames(map: L.Map, pane: HTMLElement, names: Names) {
  const { seats, pins, halfPin } = names;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const label = { x: half.district.x * rem, y: half.district.y * rem };
  const placed = placeLabels(
    seats.map(({ name, ...seat }) => ({ name, ...findSpot(map, seat) })),
    pins,
    { label, pin: halfPin },
  );
  const written = placed.map(({ name, x, y }) => makeName({ text: name, x, y }, 'venue-map-name'));
  const size = half.river * rem;
  const isFree = (spot: Spot) =>
    isInView(map, spot, 2 * rem) &&
    pins.every((pin) => isApart(spot, pin, size + halfPin, size + halfPin)) &&
    placed.every((name) => isApart(spot, name, size + label.x, size + label.y));
  const spots = placeAlong(
    softenRiver(names.river, map.getZoom()).map((point) => findSpot(map, point)),
    {
      count: riverName.length,
      spacing: 2.6 * size,
      aside: size + riverWidth(map.getZoom()) / 2,
      isFree,
    },
  );
  const water = spots?.map(({ x, y }, index) =>
    makeName({ text: riverName[index] ?? '', x, y }, 'venue-map-name venue-map-water'),
  );
  pane.replaceChildren(...written, ...(water ?? []));
}

function makeName({ text, x, y }: Spot & { text: string }, className: string): HTMLElement {
  const name = document.createElement('span');
  name.className = className;
  name.textContent = text;
  name.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  return name;
}

const isApart = (a: Spot, b: Spot, x: number, y: number) =>
  Math.abs(a.x - b.x) >= x || Math.abs(a.y - b.y) >= y;

function isInView(map: L.Map, spot: Spot, margin: number): boolean {
  const { x, y } = map.layerPointToContainerPoint([spot.x, spot.y]);
  const size = map.getSize();
  return x > margin && y > margin && x < size.x - margin && y < size.y - margin;
}
