import type { LngLat } from './datum.ts';
import { formatDegree, gridLines, gridStep } from './graticule.ts';
import { placeLabels } from './label-placement.ts';
import { placeAlong, smoothLine } from './lines.ts';
import { type Box, makeProjection } from './projection.ts';

interface Point {
  lng: number;
  lat: number;
}

interface SheetOptions<Pin extends Point> {
  box: Box;
  /** Units across. */
  units: number;
  /** Half the width of a pin, in units. */
  halfPin: number;
  pins: readonly Pin[];
  seats: readonly (Point & { name: string })[];
  river: readonly Point[];
  riverName: string;
  outline: readonly LngLat[][][];
}

/** Width of the margin with the degrees, in units. */
const margin = 20;
/** Least distance of grid lines, in units. */
const gridSpace = 90;
/** Corners that the scale and the north arrow keep for themselves. */
const scaleCorner = { x: 140, y: 42 };
const northCorner = { x: 48, y: 56 };
/** What a degree takes along the margin. */
const degreeLength = 54;
/** Half the width and height of a district’s name, and half a character, in units. */
const halfName = { x: 32, y: 10 };
const halfCharacter = 9;

/** Lay out a sketch map: everything it shows, in units of the drawing. */
export function layOutSketch<Pin extends Point>(options: SheetOptions<Pin>) {
  const { box, units, halfPin, river, outline } = options;
  const map = makeProjection(box, units);
  const spot = ({ lng, lat }: Point) => ({ x: map.x(lng), y: map.y(lat) });
  const onSheet = ({ x, y }: { x: number; y: number }, aside: number, above = aside) =>
    x > margin + aside && x < map.width - aside && y > margin + above && y < map.height - above;
  const inCorner = ({ x, y }: { x: number; y: number }, aside: number, above: number) =>
    (x + aside > map.width - scaleCorner.x && y + above > map.height - scaleCorner.y) ||
    (x + aside > map.width - northCorner.x && y - above < margin + northCorner.y);
  const pins = options.pins
    .map((pin) => ({ ...pin, ...spot(pin) }))
    .map((pin) => ({ ...pin, left: round(pin.x - halfPin), top: round(pin.y - halfPin) }))
    .filter((pin) => onSheet(pin, 0));
  const names = placeLabels(
    options.seats
      .map((seat) => ({ name: seat.name, ...spot(seat) }))
      .filter((seat) => onSheet(seat, 0)),
    pins,
    { label: halfName, pin: halfPin },
  ).filter(
    (name) => onSheet(name, halfName.x, halfName.y) && !inCorner(name, halfName.x, halfName.y),
  );
  const course = smoothLine(river.map(spot));
  const characters = [...options.riverName];
  const isFree = (at: { x: number; y: number }) =>
    onSheet(at, 2 * halfCharacter) &&
    !inCorner(at, halfCharacter, halfCharacter) &&
    isClear(at, pins, halfCharacter + halfPin, halfCharacter + halfPin) &&
    isClear(at, names, halfCharacter + halfName.x, halfCharacter + halfName.y);
  const water = placeAlong(course, {
    count: characters.length,
    spacing: 2.6 * halfCharacter,
    aside: halfCharacter + 6,
    isFree,
  });
  return {
    ...map,
    margin,
    pins,
    names,
    river: toPath(course),
    riverName: (water ?? []).map(({ x, y }, index) => ({
      x: round(x),
      y: round(y),
      text: characters[index],
    })),
    grid: layOutGrid(map, box),
    outline: outline
      .flat()
      .filter((ring) => touches(ring, box))
      .map((ring) => `${toPath(ring.map(([lng, lat]) => spot({ lng, lat })))}Z`)
      .join(''),
  };
}

/** Grid lines with their degrees, and the length of the field of the ruler that begins there: every other one is filled. */
function layOutGrid(map: ReturnType<typeof makeProjection>, [west, south, east, north]: Box) {
  const step = gridStep(map.x(west + 1), gridSpace);
  const isFilled = (degree: number) => Math.round(degree / step) % 2 === 0;
  const meridians = gridLines(west - step, east, step).map((lng) => {
    const at = Math.max(0, map.x(lng));
    const field = isFilled(lng) ? round(Math.max(0, map.x(lng + step) - at)) : 0;
    const hasRoom = at > margin && at < map.width - degreeLength;
    return { at, text: hasRoom ? formatDegree(lng, step, 'E') : '', field };
  });
  const parallels = gridLines(south, north, step).map((lat) => {
    const at = map.y(lat);
    const field = isFilled(lat) ? round(Math.min(at, at - map.y(lat + step))) : 0;
    const hasRoom = at > margin + degreeLength;
    return { at, text: hasRoom ? formatDegree(lat, step, 'N') : '', field };
  });
  return { meridians, parallels };
}

/** An SVG path; points closer than a unit to the one before say nothing. */
function toPath(spots: readonly { x: number; y: number }[]): string {
  let last: { x: number; y: number } | undefined;
  const kept = spots.filter((spot) => {
    if (last && Math.hypot(spot.x - last.x, spot.y - last.y) < 1) return false;
    last = spot;
    return true;
  });
  return `M${kept.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`;
}

const round = (value: number) => Math.round(value * 10) / 10;

const isClear = (
  at: { x: number; y: number },
  others: readonly { x: number; y: number }[],
  x: number,
  y: number,
) => others.every((other) => Math.abs(other.x - at.x) >= x || Math.abs(other.y - at.y) >= y);

/** Whether the box around a ring meets the box of the sheet. */
function touches(ring: readonly LngLat[], [west, south, east, north]: Box): boolean {
  const [lngs, lats] = [ring.map(([lng]) => lng), ring.map(([, lat]) => lat)];
  return (
    Math.min(...lngs) < east &&
    Math.max(...lngs) > west &&
    Math.min(...lats) < north &&
    Math.max(...lats) > south
  );
}
