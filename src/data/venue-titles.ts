import { venueKinds } from '#src/schemas/venue.ts';
import type { VenueEntry } from './venues.ts';

/** Ways to tell a place from its namesakes, the shortest first. */
const wordings: ((venue: VenueEntry) => string)[] = [
  ({ data }) => data.name,
  ({ data }) => `${data.name}（${data.district ?? data.address ?? venueKinds[data.kind]}）`,
  ({ data }) => `${data.name}（${data.district ?? ''}${data.address ?? venueKinds[data.kind]}）`,
  ({ data, id }) => `${data.name}（编号${id}）`,
];

/** A title for the page of every place, by slug, no two of them alike. */
export function titleVenues(venues: VenueEntry[]): Map<string, string> {
  const titles = new Map<string, string>();
  let untitled = venues;
  for (const word of wordings) {
    const counts = new Map<string, number>();
    for (const venue of venues) counts.set(word(venue), (counts.get(word(venue)) ?? 0) + 1);
    const isUnique = (venue: VenueEntry) => counts.get(word(venue)) === 1;
    for (const venue of untitled.filter(isUnique)) titles.set(venue.id, word(venue));
    untitled = untitled.filter((venue) => !isUnique(venue));
  }
  return titles;
}

/** One sentence on a place, for search engines and shared links. */
export function describeVenue({ data }: VenueEntry): string {
  const { name, kind, district, address, summary } = data;
  return summary ?? `${[name, venueKinds[kind], district, address].filter(Boolean).join('，')}。`;
}
