import type { APIRoute } from 'astro';
import { formatGeoJson, getOpenPlaces } from '#src/data/open-data.ts';

/** Every place for maps and programmes; documented on /data/. */
export const GET: APIRoute = async ({ site }) =>
  new Response(formatGeoJson(await getOpenPlaces(site)), {
    headers: { 'Content-Type': 'application/geo+json' },
  });
