import type { APIRoute, GetStaticPaths } from 'astro';
import { type OgKind, ogKinds } from '#src/og-kinds.ts';
import { drawPicture } from './_draw-picture.ts';

export const getStaticPaths = (() =>
  Object.keys(ogKinds).map((kind) => ({ params: { kind } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await drawPicture(params['kind'] as OgKind), {
    headers: { 'Content-Type': 'image/png' },
  });
