import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copySite } from '../../scratch-site.ts';
import { writeVenues } from '../../synthetic-venues.ts';
import { buildDay, siteName, venues } from './many-site.ts';

test('a site of more places than a page holds builds', () => {
  const site = copySite(siteName);
  writeVenues(join(site.root, 'content'), venues);
  const { status, output } = site.build({ day: buildDay });
  expect(status, output).toBe(0);
});
