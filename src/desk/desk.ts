import type { IncomingMessage, ServerResponse } from 'node:http';
import { headersFor } from '#src/serve/headers.ts';
import { DeskError } from './desk-error.ts';
import type { Door } from './door/door.ts';
import { openStore } from './git-store.ts';
import { logRefusal } from './log-refusal.ts';
import { createPreviewer } from './preview/previewer.ts';
import { createProxyApi } from './proxy-api.ts';
import { drain, readJson } from './read-json.ts';
import { checkCall } from './request-guard.ts';
import type { SaveListener } from './workplace.ts';

/** Where the desk answers Decap. */
export const apiPath = '/admin/api';

/** The editors' desk of one repository, as handlers for any Node server. */
export interface Desk {
  /** Answer a request to `apiPath`. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** The token for who asks for the admin page. Nothing for who must not have it: they have been answered. */
  greet: (request: IncomingMessage, response: ServerResponse) => string | undefined;
}

/** Open the desk for the repository at `root` to those who come in by `door`. */
export function createDesk(root: string, door: Door, onSaved: SaveListener): Desk {
  const log = (line: string) => console.log(`[编辑台] ${line}`);
  const answer = createProxyApi(openStore(root), onSaved, {
    log,
    previewer: createPreviewer(root),
  });

  async function refuse(request: IncomingMessage, response: ServerResponse, error: unknown) {
    const { status, message, details } = asDeskError(error);
    // Decap asks for entries and drafts that do not exist yet: nothing to tell.
    if (status !== 404) {
      logRefusal(request, { status, who: door.describe(request), reason: message });
    }
    await drain(request);
    if (!request.complete) response.setHeader('Connection', 'close');
    send(response, status, { error: message, ...details });
  }

  return {
    handle: async (request, response) => {
      try {
        const person = await door.admit(request);
        checkCall(request);
        send(response, 200, await answer(await readJson(request), person));
      } catch (error) {
        await refuse(request, response, error);
      }
    },
    greet: (request, response) => {
      try {
        return door.greet(request);
      } catch (error) {
        void refuse(request, response, error);
        return undefined;
      }
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown) {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    ...headersFor(apiPath),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
  });
  response.end(bytes);
}

function asDeskError(error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  return new DeskError(500, `编辑台出错：${error instanceof Error ? error.message : error}`);
}
