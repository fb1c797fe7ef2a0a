import type { APIRoute, GetStaticPaths } from 'astro';
import { getOutline } from '#src/data/outline.ts';

/** The approved outline of the districts for the sketch map; no file where there is none. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await getOutline()) ? [{ params: { outline: 'districts' } }] : [];

export const GET: APIRoute = async () => {
  const outline = await getOutline();
  const { districts = [], ...labels } = outline ?? {};
  const features = districts.map(({ name, polygons }) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }));
  return Response.json({ type: 'FeatureCollection', ...labels, features });
};
