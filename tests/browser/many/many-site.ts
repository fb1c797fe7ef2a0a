import { test as base } from '@playwright/test';
import type { Venue } from '#src/schemas/venue.ts';
import { createSite } from '#src/serve/static-site.ts';
import { listen } from '../../listen.ts';
import { makeVenues } from '../../synthetic-venues.ts';
import { timedVenues } from './timed-venues.ts';

/** The folder below test-results/ that the site is built in. */
export const siteName = 'many-venues';

/** The day it is built on: a Monday, when nothing of the real content is published yet. */
export const buildDay = '2026-01-05';

/** Its places: too many for one page. */
export const venues: Venue[] = [
  ...makeVenues(612).map((venue) => ({ ...venue, published: '2026-01-01' })),
  ...timedVenues,
];

/** Tests on the site of many places, which each worker serves for itself. */
export const test = base.extend<object, { siteAddress: string }>({
  siteAddress: [
    async ({ playwright: _ }, use) => {
      const server = await listen(createSite({ folder: `test-results/${siteName}/dist` }));
      await use(server.address);
      server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ siteAddress }, use) => use(siteAddress),
});
