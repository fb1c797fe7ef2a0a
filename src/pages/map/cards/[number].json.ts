import type { APIRoute, GetStaticPaths } from 'astro';
import { mostInPage } from '#src/data/finder.ts';
import { getVenues, summariseVenue, type VenueSummary } from '#src/data/venues.ts';
import type { PlaceCard } from '#src/islands/venue-finder/fill-item.ts';
import { cardsPerFile } from '#src/islands/venue-finder/load-places.ts';

/** What list items say beside the columns, so many places a file; none where the page holds all of them. */
export const getStaticPaths = (async () => {
  const venues = (await getVenues()).map(summariseVenue);
  if (venues.length <= mostInPage) return [];
  return Array.from({ length: Math.ceil(venues.length / cardsPerFile) }, (_, number) => ({
    params: { number: String(number) },
    props: { venues: venues.slice(number * cardsPerFile, (number + 1) * cardsPerFile) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ venues: VenueSummary[] }> = ({ props }) =>
  Response.json(props.venues.map(writeCard));

const writeCard = (venue: VenueSummary): PlaceCard => ({
  slug: venue.slug,
  ...(venue.address && { address: venue.address }),
  ...(venue.directions && { directions: venue.directions }),
  ...(venue.aliases.length > 0 && { aliases: venue.aliases.join(' ') }),
  ...(venue.isShut && { status: venue.status }),
  isVerified: venue.isVerified,
});
