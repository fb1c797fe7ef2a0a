import type { z } from 'astro/zod';
import { amount } from './amount.ts';
import { glossaryTerm } from './glossary-term.ts';
import { guide } from './guide.ts';
import { modelWorker } from './model-worker.ts';
import { page } from './page.ts';
import { policy } from './policy.ts';
import { venue } from './venue.ts';

/** Every kind of entry, by collection name, which is also its folder and its address. */
export const kinds = {
  'model-workers': modelWorker,
  policies: policy,
  guides: guide,
  venues: venue,
  amounts: amount,
  glossary: glossaryTerm,
  pages: page,
};
export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];
/** The validated front matter of a kind. */
export type KindData<Name extends KindName> = z.infer<(typeof kinds)[Name]['schema']>;
