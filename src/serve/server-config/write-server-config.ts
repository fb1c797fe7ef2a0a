/**
 * `npm run server-config`: the headers in deploy/site/ as they are without a basemap of others and without a forge.
 * `-- DIR` writes them for the settings of this site and the desk that dist/ was built for into a folder.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuiltForge } from '#src/desk/built-forge.ts';
import { readSettings } from '#src/gate/read-content.ts';
import { formatServerHeaders } from './format-server-headers.ts';

const root = join(import.meta.dirname, '../../..');
const [chosen] = process.argv.slice(2);
const folder = chosen ?? join(root, 'deploy/site');
const files = chosen
  ? formatServerHeaders(
      () => readSettings(root, 'map', []),
      () => readBuiltForge(join(root, 'dist'))?.origins ?? [],
    )
  : formatServerHeaders();
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  writeFileSync(join(folder, name), text);
  console.log(`写好了 ${join(folder, name)}`);
}
