import { toWgs84 } from '#src/lib/datum.ts';
import type { Venue } from '#src/schemas/venue.ts';
import { foldWord } from './fold-text.ts';

/** What tells one place from another. */
export type Place = Pick<Venue, 'name'> & Partial<Pick<Venue, 'location' | 'address' | 'district'>>;

/** Places of one name that are nearer to each other than this, in metres, are one place. */
const near = 50;
const metresPerDegree = 111_195;

/** Whether two places of one name are the same: by their coordinates, or by their address where one has none. */
export function isSamePlace(one: Place, other: Place): boolean {
  if (foldWord(one.name) !== foldWord(other.name)) return false;
  if (one.location && other.location) return metresBetween(one.location, other.location) <= near;
  const differ = one.district && other.district && one.district !== other.district;
  return !differ && foldWord(one.address ?? '') === foldWord(other.address ?? '');
}

type Location = NonNullable<Venue['location']>;

function metresBetween(one: Location, other: Location): number {
  const [[lng, lat], [toLng, toLat]] = [one, other].map(({ lng, lat, datum }) =>
    toWgs84([lng, lat], datum),
  ) as [readonly [number, number], readonly [number, number]];
  const east = (toLng - lng) * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(east, toLat - lat) * metresPerDegree;
}
