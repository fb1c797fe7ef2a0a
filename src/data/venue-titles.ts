import { tellApart } from '#src/lib/tell-apart.ts';
import { venueKinds } from '#src/schemas/venue.ts';
import type { VenueEntry } from './venues.ts';

/** Ways to tell a place from its namesakes, the shortest first. */
const wordings: ((venue: VenueEntry) => string)[] = [
  ({ data }) => data.name,
  ({ data }) => `${data.name}（${data.district ?? data.address ?? venueKinds[data.kind]}）`,
  ({ data }) => `${data.name}（${data.district ?? ''}${data.address ?? venueKinds[data.kind]}）`,
  ({ data, id }) => `${data.name}（编号${id}）`,
];

/** A title for the page of every place, no two of them alike. */
export const titleVenues = (venues: VenueEntry[]): Map<VenueEntry, string> =>
  tellApart(venues, wordings);

/** One sentence on a place, for search engines and shared links. */
export function describeVenue({ data }: VenueEntry): string {
  const { name, kind, district, address, summary } = data;
  return summary ?? `${[name, venueKinds[kind], district, address].filter(Boolean).join('，')}。`;
}
