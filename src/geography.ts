import type { DistrictName } from '#src/schemas/shared.ts';

/** A point, WGS-84 degrees. */
export interface Point {
  lng: number;
  lat: number;
}

/** What is known of a district: where its government sits, and the box its area lies in. */
export interface District {
  /** In addresses. */
  slug: string;
  seat: Point;
  /** West, south, east, north. */
  box: readonly [number, number, number, number];
}

/**
 * Seats and boxes of the thirteen districts, WGS-84, converted from GCJ-02 (error of the conversion under 1 m,
 * of the source about 100 m). Boxes are for checking coordinates, not for drawing: borders need an approved map.
 */
export const districts: Record<DistrictName, District> = {
  和平区: {
    slug: 'heping',
    seat: { lng: 123.4005, lat: 41.7856 },
    box: [123.312, 41.688, 123.439, 41.815],
  },
  沈河区: {
    slug: 'shenhe',
    seat: { lng: 123.4396, lat: 41.7932 },
    box: [123.417, 41.746, 123.575, 41.845],
  },
  大东区: {
    slug: 'dadong',
    seat: { lng: 123.4639, lat: 41.8061 },
    box: [123.442, 41.774, 123.565, 41.945],
  },
  皇姑区: {
    slug: 'huanggu',
    seat: { lng: 123.3995, lat: 41.8199 },
    box: [123.346, 41.795, 123.479, 41.908],
  },
  铁西区: {
    slug: 'tiexi',
    seat: { lng: 123.3446, lat: 41.7854 },
    box: [123.016, 41.599, 123.395, 41.834],
  },
  苏家屯区: {
    slug: 'sujiatun',
    seat: { lng: 123.3356, lat: 41.6635 },
    box: [123.099, 41.46, 123.785, 41.718],
  },
  浑南区: {
    slug: 'hunnan',
    seat: { lng: 123.4529, lat: 41.7396 },
    box: [123.365, 41.602, 123.806, 41.964],
  },
  沈北新区: {
    slug: 'shenbei',
    seat: { lng: 123.5156, lat: 42.0501 },
    box: [123.267, 41.876, 123.808, 42.19],
  },
  于洪区: {
    slug: 'yuhong',
    seat: { lng: 123.3049, lat: 41.7935 },
    box: [123.105, 41.713, 123.413, 42.07],
  },
  辽中区: {
    slug: 'liaozhong',
    seat: { lng: 122.7259, lat: 41.5105 },
    box: [122.471, 41.197, 123.097, 41.784],
  },
  康平县: {
    slug: 'kangping',
    seat: { lng: 123.3465, lat: 42.7391 },
    box: [122.742, 42.513, 123.62, 43.04],
  },
  法库县: {
    slug: 'faku',
    seat: { lng: 123.4105, lat: 42.5046 },
    box: [122.739, 42.136, 123.753, 42.654],
  },
  新民市: {
    slug: 'xinmin',
    seat: { lng: 122.8235, lat: 41.9944 },
    box: [122.416, 41.707, 123.338, 42.286],
  },
};

/** About 3 km: places near a border may lie a little outside the box of their district. */
const surroundings = 0.03;

/** Whether a point lies in a district or close to it; without a district, in or close to the city. */
export function isNearDistrict({ lng, lat }: Point, name: DistrictName | undefined): boolean {
  const boxes = name ? [districts[name].box] : Object.values(districts).map(({ box }) => box);
  return boxes.some(
    ([west, south, east, north]) =>
      lng >= west - surroundings &&
      lng <= east + surroundings &&
      lat >= south - surroundings &&
      lat <= north + surroundings,
  );
}

/**
 * The Hun River through the city, east to west, WGS-84, good to about 400 m: drawn through the middle of the
 * metro's river crossings. Beyond these ends nothing reliable is known, so nothing is drawn.
 */
export const hunRiver: readonly Point[] = [
  { lng: 123.5793, lat: 41.8039 },
  { lng: 123.5542, lat: 41.7909 },
  { lng: 123.5352, lat: 41.7758 },
  { lng: 123.5191, lat: 41.7628 },
  { lng: 123.4925, lat: 41.7517 },
  { lng: 123.4639, lat: 41.7466 },
  { lng: 123.4409, lat: 41.7466 },
  { lng: 123.4129, lat: 41.7496 },
  { lng: 123.3949, lat: 41.7456 },
  { lng: 123.3719, lat: 41.7426 },
  { lng: 123.35, lat: 41.7386 },
];
