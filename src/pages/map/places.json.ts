import type { APIRoute } from 'astro';
import { getVenues, summariseVenue } from '#src/data/venues.ts';
import { encodePlaces } from '#src/islands/venue-finder/columns.ts';
import { accessibilityNames, facilityNames } from '#src/schemas/venue.ts';

/** Every place in columns, in the order of the list: what the finder fetches where a page cannot hold them all. */
export const GET: APIRoute = async () => {
  const venues = (await getVenues()).map(summariseVenue);
  const places = venues.map(({ kind, kindName, sign, facilities, accessibility, ...venue }) => ({
    ...venue,
    kind: { id: kind, name: kindName, sign },
    facilities: [...facilities, ...accessibility],
  }));
  return Response.json(encodePlaces(places, [...facilityNames, ...accessibilityNames]));
};
