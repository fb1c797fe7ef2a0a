import type { AstroIntegration } from 'astro';
import { calmNotices } from './decap/calm-notices.ts';
import { inChinese } from './decap/in-chinese.ts';
import { inOurColours, readableLoader } from './decap/in-our-colours.ts';
import { keepText } from './decap/keep-text.ts';
import { ownCopies } from './decap/own-copies.ts';
import { replace } from './decap/replacement.ts';
import { withDialogs } from './decap/with-dialogs.ts';
import { withOurParts } from './decap/with-our-parts.ts';
import { withoutEval } from './decap/without-eval.ts';
import { withoutGraphql } from './decap/without-graphql.ts';

const replacements = [
  ...withoutEval,
  ...withoutGraphql,
  ...withOurParts,
  ...keepText,
  ...withDialogs,
  ...inChinese,
  ...calmNotices,
  ...inOurColours,
  ...readableLoader,
];

/** Changes Decap's modules on their way into the bundle, for builds and for `astro dev` alike. */
const adaptDecap = {
  name: 'adapt-decap',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const [file = ''] = id.split('?');
    const wanted = replacements.filter((replacement) => file.endsWith(replacement.file));
    if (wanted.length === 0) return undefined;
    return { code: wanted.reduce(replace, code), map: null };
  },
};

/** Bundles Decap with our parts in it, so that /admin/ runs under a policy without 'unsafe-eval'. */
export function decap(): AstroIntegration {
  return {
    name: 'decap',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [adaptDecap, ownCopies],
            optimizeDeps: {
              include: ['decap-cms-core', 'decap-cms-backend-proxy'],
              rolldownOptions: { plugins: [adaptDecap] },
            },
          },
        });
      },
    },
  };
}
