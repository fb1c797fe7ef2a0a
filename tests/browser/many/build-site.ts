import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkOutput } from '#src/output/check-output.ts';
import { formatOutputFault, type OutputFault } from '#src/output/fault.ts';
import { copySite } from '../../scratch-site.ts';
import { writeVenues } from '../../synthetic-venues.ts';
import { buildDay, siteName, venues } from './many-site.ts';

test('a site of more places than a page holds builds, and may be published', async () => {
  const site = copySite(siteName);
  writeVenues(join(site.root, 'content'), venues);
  const { status, output } = site.build({ day: buildDay });
  expect(status, output).toBe(0);
  const faults = await checkOutput(join(site.root, 'dist'), { root: site.root });
  const isEmpty = ({ check, path }: OutputFault) =>
    check === 'whole-text' && ['/guides/', '/model-workers/', '/topics/'].includes(path);
  // Nothing of the real content is published on that day.
  expect(faults.filter((fault) => !isEmpty(fault)).map(formatOutputFault)).toEqual([]);
});
