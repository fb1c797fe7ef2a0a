import { basename } from 'node:path';
import type { Fault } from '#src/gate/fault.ts';
import { readKind } from '#src/gate/read-content.ts';
import { foldWord } from './fold-text.ts';
import { isSamePlace, type Place } from './same-place.ts';

/** A venue that is in `content/venues/` already. */
interface ExistingVenue {
  slug: string;
  place: Place;
  /** What it says, without the days of publication: see `contentOf`. */
  content: string;
}

/** The venues of the site as an import sees them. */
export interface ExistingVenues {
  bySlug: ReadonlyMap<string, ExistingVenue>;
  /** Slugs that are or were addresses, also of files that the gate refuses. */
  taken: ReadonlySet<string>;
  findSamePlace: (place: Place) => ExistingVenue[];
}

/** What an entry says, to compare with another: the days it was published and updated say nothing about the place. */
export const contentOf = (data: object, body = ''): string =>
  JSON.stringify([{ ...data, published: undefined, updated: undefined }, body.trim()]);

/** Read `content/venues/` below a project root. */
export function readExistingVenues(root: string): ExistingVenues {
  const faults: Fault[] = [];
  const entries = readKind(root, 'venues', faults);
  const venues = entries.map(
    ({ slug, data, body }): ExistingVenue => ({
      slug,
      place: data,
      content: contentOf(data, body),
    }),
  );
  const byName = Map.groupBy(venues, ({ place }) => foldWord(place.name));
  return {
    bySlug: new Map(venues.map((venue) => [venue.slug, venue])),
    taken: new Set([
      ...venues.map(({ slug }) => slug),
      ...entries.flatMap(({ data }) => data.formerSlugs ?? []),
      ...faults.map(({ file }) => basename(file, '.md')),
    ]),
    findSamePlace: (place) =>
      (byName.get(foldWord(place.name)) ?? []).filter((venue) => isSamePlace(venue.place, place)),
  };
}
