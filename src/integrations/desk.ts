import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { readBackendConfig } from '#src/admin/backends/backend-config.ts';
import { addToken, isAdminPage } from '#src/desk/admin-page.ts';
import { forgeOf } from '#src/desk/built-forge.ts';
import { apiPath, createDesk } from '#src/desk/desk.ts';
import { openLocalDoor } from '#src/desk/open-door.ts';
import { refusePublicAddress } from '#src/desk/start-options.ts';
import { headersFor } from '#src/serve/headers.ts';

/**
 * The editors' desk inside `astro dev`: same origin, same process. Pages follow the files by themselves.
 * `DESK_SECOND="李审核 <li@example.org>"` lets a second person in by `/admin/?person=2`.
 */
export function desk(): AstroIntegration {
  let root = process.cwd();
  return {
    name: 'desk',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': async ({ server, logger }) => {
        const { host } = server.config.server;
        if (!isOpen(host === true ? '0.0.0.0' : host || undefined, logger)) return;
        const { door, notices } = await openLocalDoor(root, process.env['DESK_SECOND']);
        for (const notice of notices) logger.warn(notice);
        const { handle, greet } = createDesk(root, door, (_, subject) => logger.info(subject));
        server.middlewares.use(apiPath, (request, response) => void handle(request, response));
        const forge = forgeOf(readBackendConfig(process.env));
        server.middlewares.use((request, response, next) => {
          const path = request.originalUrl?.split('?')[0] ?? '';
          if (!isAdminPage(path)) return next();
          for (const header of Object.entries(
            headersFor(path, undefined, () => forge?.origins ?? []),
          ))
            response.setHeader(...header);
          if (forge) return next();
          const token = greet(request, response);
          if (token === undefined) return;
          changePage(response, (page) => addToken(page, token));
          next();
        });
      },
    },
  };
}

/** Pages may be shown to the network while one works on them, the desk may not. */
function isOpen(host: string | undefined, logger: AstroIntegrationLogger): boolean {
  try {
    refusePublicAddress(host);
    return true;
  } catch (error) {
    logger.warn(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** Change a page as a whole on its way out. */
function changePage(response: ServerResponse, change: (page: string) => string) {
  const chunks: Buffer[] = [];
  const end = response.end.bind(response);
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  Object.assign(response, {
    write: (chunk: unknown) => {
      keep(chunk);
      return true;
    },
    end: (chunk?: unknown) => {
      keep(chunk);
      return end(change(Buffer.concat(chunks).toString()));
    },
  });
}
