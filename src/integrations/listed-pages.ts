import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/**
 * The sitemap, with the pages that search engines may list. Each built page says itself whether it is one:
 * the finder for frames and pages that have moved are none.
 */
export function listedPages(): AstroIntegration[] {
  let folder: URL | undefined;
  return [
    {
      name: 'listed-pages',
      hooks: {
        'astro:config:done': ({ config }) => {
          folder = config.outDir;
        },
      },
    },
    sitemap({
      filter: (address) => {
        const { pathname } = new URL(address);
        const isApart = /^\/(?:admin|search)\//.test(pathname);
        return !isApart && !(folder && isHidden(new URL(`.${pathname}index.html`, folder)));
      },
    }),
  ];
}

const isHidden = (page: URL) =>
  readFileSync(page, 'utf8').includes('<meta name="robots" content="noindex"');
