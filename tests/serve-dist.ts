/** Serves dist/ on a free port as `npm start` does, without building, for the browser tests. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSite } from '#src/desk/static-site.ts';
import { readSettings } from '#src/gate/read-content.ts';

const root = join(import.meta.dirname, '..');
const readMap = () => readSettings(root, 'map', []);
const server = createServer(createSite({ folder: join(root, 'dist'), readMap }));
server.listen(0, '127.0.0.1', () => {
  console.log(`Serving dist on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
