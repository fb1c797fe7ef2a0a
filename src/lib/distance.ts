/** A point, WGS-84 degrees. */
interface Point {
  lng: number;
  lat: number;
}

/** Mean radius of the earth in metres (IUGG). */
const earthRadius = 6_371_009;
const radians = Math.PI / 180;
const directions = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const;

/** Metres between two points as the crow flies. */
export function measureDistance(from: Point, to: Point): number {
  const [a, b] = [from.lat * radians, to.lat * radians];
  const rise = Math.sin((b - a) / 2) ** 2;
  const turn = Math.sin(((to.lng - from.lng) * radians) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(rise + Math.cos(a) * Math.cos(b) * turn));
}

/** Which way a point lies, in one of eight directions: `东北`. */
export function describeDirection(from: Point, to: Point): string {
  const east = (to.lng - from.lng) * Math.cos(from.lat * radians);
  const angle = Math.atan2(east, to.lat - from.lat) / radians;
  return directions[(Math.round(angle / 45) + 8) % 8] ?? '北';
}

/** @example formatDistance(640) → '650米', formatDistance(1234) → '1.2公里' */
export function formatDistance(metres: number): string {
  if (metres < 975) return `${Math.max(50, Math.round(metres / 50) * 50)}米`;
  const kilometres = metres / 1000;
  return `${kilometres < 10 ? kilometres.toFixed(1).replace(/\.0$/, '') : Math.round(kilometres)}公里`;
}

/**
 * Minutes on foot. A kilometre as the crow flies is a walk of 15 minutes: what the national federation promises its
 * rest rooms by ("1公里半径、15分钟步行").
 */
export const countWalkMinutes = (metres: number): number =>
  Math.max(1, Math.ceil(metres / (1000 / 15)));
