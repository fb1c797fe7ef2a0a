import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '#src/gate/read-content.ts';
import { chromiumArguments, findChromium } from '#src/lib/find-chromium.ts';
import { readRecords } from '#src/search/build/read-records.ts';
import { startWorker } from '#src/search/check/ask-in-page.ts';
import { checkSearch, type Miss } from '#src/search/check/check-search.ts';
import { createSite } from '#src/serve/static-site.ts';

/** So many pieces of text are looked for after every build. */
const samples = 20;

/**
 * Asks the built search in a real browser for pieces of text from all over the site, and stops the build when it misses one.
 * Only a browser shows whether the page, the worker, the engine and the index fit together.
 * `SEARCH_CHECK=skip` leaves it out: the desk does, since an editor’s text cannot break it and waits to be seen.
 */
export function searchCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'search-check',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env['SEARCH_CHECK'] === 'skip') return;
        // Only a build needs Playwright, and it takes long to load.
        const { chromium } = await import('@playwright/test');
        const own = chromium.executablePath();
        const browser = findChromium() ?? (existsSync(own) ? own : undefined);
        if (!browser) {
          logger.warn(
            'Search was not tried: there is no Chromium. npm run test:chromium installs one.',
          );
          return;
        }
        const misses = await tryInBrowser(browser, root, fileURLToPath(dir));
        if (misses.length > 0) throw new Error(describeMisses(misses));
        logger.info(`${samples} pieces of text found in Chromium, none missed`);
      },
    },
  };
}

async function tryInBrowser(executablePath: string, root: string, dist: string): Promise<Miss[]> {
  const { chromium } = await import('@playwright/test');
  const server = createServer(createSite({ folder: dist }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/search/`);
    await startWorker(page, dist);
    return await checkSearch(page, readRecords(readContent(root).content), samples);
  } finally {
    await browser.close();
    server.close();
  }
}

function describeMisses(misses: Miss[]): string {
  const lines = misses.slice(0, 5).map(({ piece, url }) => `  “${piece}” stands on ${url}`);
  return `Search misses what is on the site, so it must not be published:\n${lines.join('\n')}`;
}
