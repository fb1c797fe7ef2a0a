import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DeskError } from './desk-error.ts';
import { gitIn } from './git.ts';
import { getAuthor } from './git-read.ts';
import { openStore } from './git-store.ts';
import { headersFor } from './headers.ts';
import { createProxyApi } from './proxy-api.ts';
import type { SaveListener } from './proxy-writes.ts';
import { readJson } from './read-json.ts';
import { checkHost, checkRequest } from './request-guard.ts';

/** Where the desk answers Decap. */
export const apiPath = '/admin/api';

/** The editors' desk of one repository, as a handler for any Node server on this machine. */
export interface Desk {
  /** Random at each start; who has it may write. Only the admin page gets it. */
  token: string;
  /** Answer a request to `apiPath`. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** Open the desk for the repository at `root`. */
export function createDesk(root: string, onSaved: SaveListener): Desk {
  const token = randomBytes(32).toString('base64url');
  const answer = createProxyApi(openStore(root), onSaved);
  const git = gitIn(root);

  async function handle(request: IncomingMessage, response: ServerResponse) {
    try {
      checkHost(request);
      checkRequest(request, token);
      const person = { ...(await getAuthor(git)), role: 'publisher' as const };
      send(response, 200, await answer(await readJson(request), person));
    } catch (error) {
      const { status, message } = asDeskError(error);
      // Decap asks for entries that do not exist yet: nothing to tell.
      if (status !== 404)
        console.warn(`[编辑台] ${status} ${request.method} ${request.url}：${message}`);
      send(response, status, { error: message });
    }
  }

  return { token, handle };
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
