import type { APIRoute } from 'astro';
import { formatTable, getOpenPlaces } from '#src/data/open-data.ts';

/** Every place as a table; documented on /data/. */
export const GET: APIRoute = async ({ site }) =>
  new Response(formatTable(await getOpenPlaces(site)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
