import { statSync } from 'node:fs';
import { join } from 'node:path';
import { headersFor } from '#src/serve/headers.ts';
import type { OutputFault } from './parts.ts';

/** Stands in for the checks of src/output/ until they are there: a site has a home page and one for missing addresses. */
export async function placeholderCheck(folder: string): Promise<OutputFault[]> {
  return ['index.html', '404.html']
    .filter((path) => !statSync(join(folder, path), { throwIfNoEntry: false })?.size)
    .map((path) => ({
      check: '网页齐全',
      path,
      problem: '没有这个网页，或者它是空的',
      cure: '看看上面的生成过程哪里出了错',
    }));
}

/** Stands in for the configuration of src/serve/server-config/ until it is there. */
export function placeholderHeaders(): Record<string, string> {
  const addresses = ['/', '/map/', '/admin/', '/data/', '/_astro/a.js'];
  const headers = addresses.map((address) => [address, headersFor(address)]);
  return { 'headers.json': `${JSON.stringify(Object.fromEntries(headers), undefined, 2)}\n` };
}
