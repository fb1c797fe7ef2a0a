import type { APIRoute } from 'astro';
import { getPlaceFiles } from './_place-files.ts';

/** Every place in columns. */
export const GET: APIRoute = async () => Response.json((await getPlaceFiles()).columns);
