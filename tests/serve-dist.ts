/** Serves dist/ on a free port as `npm start` does, without building, for the browser tests. */
import { join } from 'node:path';
import { readSettings } from '#src/gate/read-content.ts';
import { createSite } from '#src/serve/static-site.ts';
import { listen } from './listen.ts';

const root = join(import.meta.dirname, '..');
const readMap = () => readSettings(root, 'map', []);
const { address } = await listen(createSite({ folder: join(root, 'dist'), readMap }));
console.log(`Serving dist on ${address}`);
