import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkOutput } from '#src/output/check-output.ts';
import { checks } from '#src/output/checks.ts';
import { formatOutputFault, type OutputFault } from '#src/output/fault.ts';
import { createValidator } from '#src/output/validate-page.ts';
import { siteName } from './many-site.ts';

const root = join('test-results', siteName);

test('nothing keeps a site of many places from being published', async () => {
  const only = checks.map(({ name }) => name).filter((name) => name !== 'valid-html');
  const faults = await checkOutput(join(root, 'dist'), { root, only });
  const isEmpty = ({ check, path }: OutputFault) =>
    check === 'whole-text' && ['/guides/', '/model-workers/', '/topics/'].includes(path);
  // Nothing of the real content is published on that day.
  expect(faults.filter((fault) => !isEmpty(fault)).map(formatOutputFault)).toEqual([]);
});

test('the markup of pages that hold many places is valid', async () => {
  // The page of one place is like those of the real site, whose markup is judged there.
  const validate = await createValidator();
  for (const path of ['map', 'map/embed', 'venues', 'venues/kind/rest-room', 'a-z']) {
    const html = readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
    expect(await validate(`/${path}/`, html), path).toEqual([]);
  }
});
