import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { readSettings } from '#src/gate/read-content.ts';
import { addToken } from './admin-page.ts';
import { apiPath, createDesk } from './desk.ts';
import type { Door } from './door/door.ts';
import { logRefusal } from './log-refusal.ts';
import { createSite, decodePath } from './static-site.ts';
import type { SaveListener } from './workplace.ts';

/** The built site and the desk of the repository at `root`, as one server that listens nowhere yet. */
export function createDeskServer(root: string, door: Door, onSaved: SaveListener): Server {
  const desk = createDesk(root, door, onSaved);
  const options = {
    folder: join(root, 'dist'),
    readMap: () => readSettings(root, 'map', []),
    onRefused: (request: Parameters<typeof logRefusal>[0]) =>
      logRefusal(request, { status: 404, who: door.describe(request), reason: '地址指向网站之外' }),
  };
  const site = createSite(options);
  const server = createServer((request, response) => {
    const path = decodePath(request.url?.split('?')[0] ?? '/') ?? '';
    if (path === apiPath || path === `${apiPath}/`) {
      void desk.handle(request, response);
    } else if (path === '/admin' || path.startsWith('/admin/')) {
      const token = desk.greet(request, response);
      if (token === undefined) return;
      const rewrite = (page: string, bytes: Buffer) =>
        page === '/admin/' ? Buffer.from(addToken(bytes.toString(), token)) : undefined;
      createSite({ ...options, rewrite })(request, response);
    } else site(request, response);
  });
  // Whoever has not said within this time what they want is holding the line.
  server.headersTimeout = 20_000;
  return server;
}
