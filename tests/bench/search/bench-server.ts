import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { createSite } from '#src/serve/static-site.ts';
import type { IndexFolders } from './measure-builds.ts';

/** A response that went out, without its headers. */
export interface Sent {
  path: string;
  bytes: number;
}

/** The built site with the indexes of a corpus in place of its own. */
export interface BenchServer {
  address: string;
  /** What went out since the last call. */
  takeSent: () => Sent[];
  close: () => void;
}

/** An empty page in Chinese, to ask from. */
export const askingPage = '/bench/';

type Headers = Record<string, string | number>;

/** Serve `dist` with other indexes on a free port, text in brotli as a web server sends it. */
export async function serveIndexes(dist: string, folders: IndexFolders): Promise<BenchServer> {
  let sent: Sent[] = [];
  const compress = createCompressor();
  const site = createSite({ folder: dist });
  const ours = createSite({ folder: folders.ours });
  const stock = createSite({ folder: folders.stock });
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    if (path === askingPage) return sendAskingPage(response);
    rewriteResponse(response, (headers, bytes) => {
      const body = compress(path, headers, bytes);
      sent.push({ path, bytes: body.length });
      return body;
    });
    if (path.startsWith('/pagefind/')) return serveStock(stock, path, request, response);
    return (/^\/search\/index(-|\.json$)/.test(path) ? ours : site)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function sendAskingPage(response: ServerResponse) {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>-</title><link rel="icon" href="data:,">',
  );
}

/** Stock Pagefind gets what its documentation asks for: no policy in its way, and names with a hash are kept. */
function serveStock(
  site: ReturnType<typeof createSite>,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, headers: Headers) => {
    const { 'Content-Security-Policy': _, ...others } = headers;
    const kept = /\.pf_/.test(path)
      ? { 'Cache-Control': 'public, max-age=31536000, immutable' }
      : {};
    return writeHead(status, { ...others, ...kept });
  }) as typeof response.writeHead;
  site(request, response);
}

/** Hold a response’s head back until its body is known, and let the body be changed. */
function rewriteResponse(
  response: ServerResponse,
  change: (headers: Headers, bytes: Buffer) => Buffer,
) {
  const writeHead = response.writeHead.bind(response);
  const end = response.end.bind(response);
  let head = { status: 200, headers: {} as Headers };
  // The desk’s server calls both in one way only, of the many that Node knows.
  response.writeHead = ((status: number, headers: Headers) => {
    head = { status, headers: { ...headers } };
    return response;
  }) as typeof response.writeHead;
  response.end = ((bytes?: Buffer) => {
    const body = bytes ? change(head.headers, bytes) : Buffer.alloc(0);
    writeHead(head.status, { ...head.headers, 'Content-Length': body.length });
    return end(body);
  }) as typeof response.end;
}

/** Compresses text once and remembers it; what is compressed already stays as it is. */
function createCompressor() {
  const known = new Map<string, Buffer>();
  return (path: string, headers: Headers, bytes: Buffer): Buffer => {
    const isText = /^(text\/|application\/(json|xml))/.test(String(headers['Content-Type']));
    if (!isText || headers['Content-Encoding']) return bytes;
    headers['Content-Encoding'] = 'br';
    const compressed = known.get(path) ?? brotliCompressSync(bytes);
    known.set(path, compressed);
    return compressed;
  };
}
