import type { Choice, StartingPoint } from '#src/finder-choices.ts';
import { districts, type Point } from '#src/geography.ts';
import { getHolidayCalendar } from '#src/holidays.ts';
import { clusterPlaces } from '#src/lib/cluster-places.ts';
import { today } from '#src/lib/dates.ts';
import type { HolidayCalendar } from '#src/lib/opening-hours.ts';
import { mapAttributes } from '#src/map-attributes.ts';
import { type VenueKind, venueKinds } from '#src/schemas/venue.ts';
import { site } from '#src/site.ts';
import { getOutline, getSketch } from './outline.ts';
import { getMapSettings } from './settings.ts';
import { getVenues, summariseVenue, type VenueSummary } from './venues.ts';

/** What the venue finder is built from. */
export interface FinderData {
  venues: VenueSummary[];
  choices: { kinds: Choice[]; districts: Choice[]; facilities: Choice[] };
  /** How many places have no known district. */
  elsewhere: number;
  seats: StartingPoint[];
  landmarks: StartingPoint[];
  /** What the drawing shows until the map takes its place: places, or the middles of many. */
  pins: (Point & { sign: string; precision: number | undefined })[];
  calendar: HolidayCalendar;
}

/** From here on a page holds the first places only and fetches the others. */
export const mostInPage = 500;
/** So many stand in the page then. */
const firstInPage = 50;

/** Kinds that people know the way from. */
const landmarkKinds: readonly VenueKind[] = [
  'square',
  'park',
  'workers-palace',
  'sports-centre',
  'culture',
  'hospital',
];
const mostLandmarks = 60;
/** Degrees within which many places become one pin of the drawing. */
const pinCell = 0.02;

/** Everything the finder shows: places, what they can be narrowed by, where one can start, and the holidays. */
export async function getFinderData(): Promise<FinderData> {
  const venues = (await getVenues()).map(summariseVenue);
  return {
    venues,
    choices: {
      kinds: countValues(venues.map(({ kind }) => kind)).map((choice) => ({
        ...choice,
        label: venueKinds[choice.value as VenueKind],
      })),
      districts: countValues(
        Object.keys(districts).flatMap((name) =>
          venues.flatMap(({ district }) => (district === name ? name : [])),
        ),
      ),
      facilities: countValues(
        venues.flatMap(({ facilities, accessibility }) => [...facilities, ...accessibility]),
      ).sort((a, b) => b.count - a.count),
    },
    elsewhere: venues.filter(({ district }) => !district).length,
    seats: Object.entries(districts).map(([name, { seat }]) => ({ value: name, name, ...seat })),
    landmarks: venues.flatMap(findLandmark).slice(0, mostLandmarks),
    pins: findPins(venues),
    calendar: getHolidayCalendar(today()),
  };
}

function findPins(venues: VenueSummary[]) {
  const mapped = venues.flatMap(({ point, sign, precision }) =>
    point ? [{ ...point, sign, precision }] : [],
  );
  if (mapped.length <= mostInPage) return mapped;
  const spots = {
    x: Float64Array.from(mapped, ({ lng }) => lng),
    y: Float64Array.from(mapped, ({ lat }) => lat),
  };
  const size = { scale: 1, cell: pinCell, gap: pinCell / 2 };
  const { count, x, y } = clusterPlaces(spots, [...mapped.keys()], size);
  return Array.from({ length: count }, (_, cluster) => ({
    lng: x[cluster] ?? 0,
    lat: y[cluster] ?? 0,
    sign: '',
    precision: undefined,
  }));
}

function findLandmark({ kind, slug, name, point, isShut }: VenueSummary): StartingPoint[] {
  if (!point || isShut || !landmarkKinds.includes(kind)) return [];
  return [{ value: slug, name, ...point }];
}

/** Distinct values in the order they first occur. */
function countValues(values: string[]): Choice[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, label: value, count }));
}

/** The props of the finder, on its page and in other sites' frames. */
export async function getFinderProps() {
  const { venues, ...data } = await getFinderData();
  const hasMore = venues.length > mostInPage;
  return {
    ...data,
    venues: hasMore ? venues.slice(0, firstInPage) : venues,
    hasMore,
    total: venues.length,
    map: mapAttributes(await getMapSettings(), await getOutline()),
    sketch: await getSketch(),
    sender: { organisation: site.organiser, site: site.name },
  };
}
