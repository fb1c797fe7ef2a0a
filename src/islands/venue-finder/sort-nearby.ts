import { measureDistance } from '#src/lib/distance.ts';
import { type Places, type Point, pointOf } from './places.ts';

/** Put the nearest places first; those without a point keep their order at the end. */
export function sortNearby(places: Places, shown: readonly number[], from: Point): number[] {
  const metres = new Map(shown.map((place) => [place, distanceTo(places, place, from)]));
  return [...shown].sort((a, b) => (metres.get(a) ?? 0) - (metres.get(b) ?? 0) || a - b);
}

/** Metres to a place, without end where it has no point. */
function distanceTo(places: Places, place: number, from: Point): number {
  const point = pointOf(places, place);
  return point ? measureDistance(from, point) : Number.POSITIVE_INFINITY;
}
