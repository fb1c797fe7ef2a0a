import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { readSettings } from '#src/gate/read-content.ts';
import { createSite, decodePath } from '#src/serve/static-site.ts';
import { addToken, isAdminPage } from './admin-page.ts';
import { readBuiltForge } from './built-forge.ts';
import { apiPath, createDesk } from './desk.ts';
import type { Door } from './door/door.ts';
import { logRefusal } from './log-refusal.ts';
import type { SaveListener } from './workplace.ts';

/**
 * The built site and the desk of the repository at `root`, as one server that listens nowhere yet.
 * A site built for a forge gets no token: its desk saves there, and would take half of what it shows from here.
 */
export function createDeskServer(root: string, door: Door, onSaved: SaveListener): Server {
  const desk = createDesk(root, door, onSaved);
  const folder = join(root, 'dist');
  const options = {
    folder,
    readMap: () => readSettings(root, 'map', []),
    readForge: () => readBuiltForge(folder)?.origins ?? [],
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
        isAdminPage(page) && !readBuiltForge(folder)
          ? Buffer.from(addToken(bytes.toString(), token))
          : undefined;
      createSite({ ...options, rewrite })(request, response);
    } else site(request, response);
  });
  // Whoever has not said within this time what they want is holding the line.
  server.headersTimeout = 20_000;
  return server;
}
