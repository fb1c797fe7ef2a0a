import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOutline, type Outline } from './check-outline.ts';
import type { Fault } from './fault.ts';

/** The one file an approved outline of the districts is dropped in as. */
export const outlineFile = 'content/settings/districts.geojson';

/** Read and judge the district outline; nothing where none has been dropped in. */
export function readOutline(root: string): { outline?: Outline; faults: Fault[] } {
  const path = join(root, outlineFile);
  return existsSync(path) ? checkOutline(outlineFile, readFileSync(path, 'utf8')) : { faults: [] };
}
