import type { APIRoute, GetStaticPaths } from 'astro';
import { mostInPage } from '#src/data/finder.ts';
import type { PlaceCard } from '#src/islands/venue-finder/fill-item.ts';
import { getPlaceFiles } from '../_place-files.ts';

/** The cards of places, so many a file; none where the page holds all of them. */
export const getStaticPaths = (async () => {
  const { columns, cards } = await getPlaceFiles();
  if (columns.names.length <= mostInPage) return [];
  return [...cards].map(([file, content]) => ({ params: { file }, props: { content } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: PlaceCard[] }> = ({ props }) => Response.json(props.content);
