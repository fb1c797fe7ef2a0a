import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ForgeReader, MapReader } from './content-policies.ts';
import { typeOf } from './content-types.ts';
import { answerPart, type FilePart, sendPart } from './file-parts.ts';
import { headersFor } from './headers.ts';

interface SiteOptions {
  /** The built site. */
  folder: string;
  /** Changes a page on its way out; what it changes is kept by nobody. */
  rewrite?: (path: string, bytes: Buffer) => Buffer | undefined;
  /** Told of requests for what lies outside of the folder, or is hidden in it. */
  onRefused?: (request: IncomingMessage) => void;
  /** Reads the map’s settings, which decide where pages with the map may load tiles from. */
  readMap?: MapReader;
  /** Reads which hosts the desk’s pages may talk to. */
  readForge?: ForgeReader;
}

/** The answer to one request, before it is sent. */
interface Answer {
  status: number;
  headers: Record<string, string>;
  bytes?: Buffer;
  /** What is sent in place of `bytes`: part of a file too large to be read in one go. */
  part?: FilePart;
}

/**
 * Serve a built site. Files are read in one go, so that a new build that takes the folder’s
 * place between two requests never shows half of itself.
 */
export function createSite(options: SiteOptions) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { status, headers, bytes, part } = answer(options, request);
    const length = part?.length ?? bytes?.length ?? 0;
    response.writeHead(status, { ...headers, 'Content-Length': length });
    if (request.method === 'HEAD' || status === 304) response.end();
    else if (part) sendPart(part, response);
    else response.end(bytes);
  };
}

function answer(
  { folder, rewrite, readMap, readForge, onRefused }: SiteOptions,
  request: IncomingMessage,
): Answer {
  const { method, url = '/', headers } = request;
  if (method !== 'GET' && method !== 'HEAD')
    return plain(405, '这里只能读取。', { Allow: 'GET, HEAD' });
  const [address = '/', query] = url.split('?', 2);
  const path = decodePath(address);
  if (path === undefined) {
    onRefused?.(request);
    return missing(folder);
  }
  const file = findFile(folder, path);
  if (file === undefined) return missing(folder);
  if (file === 'folder') {
    const Location = `${encodeURI(path)}/${query ? `?${query}` : ''}`;
    return plain(301, '', { ...headersFor(path), Location });
  }
  const about = { ...headersFor(path, readMap, readForge), 'Content-Type': typeOf(file) };
  if (file.endsWith('.pmtiles')) {
    const answered = answerPart(file, headers);
    return { ...answered, headers: { ...about, ...answered.headers } };
  }
  const bytes = readFileSync(file);
  const rewritten = rewrite?.(path, bytes);
  if (rewritten) {
    return { status: 200, headers: { ...about, 'Cache-Control': 'no-store' }, bytes: rewritten };
  }
  const ETag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const known = headers['if-none-match']
    ?.split(/\s*,\s*/)
    .some((tag) => tag.replace('W/', '') === ETag);
  if (known) return { status: 304, headers: { ...headersFor(path, readMap, readForge), ETag } };
  return { status: 200, headers: { ...about, ETag }, bytes };
}

/** The path of a request as plain text; nothing when it points outside or to what is hidden. */
export function decodePath(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address);
    const parts = path.split('/').slice(1);
    const hidden = parts.some((part) => part.startsWith('.'));
    return path.startsWith('/') && !hidden && !/[\0\\]|\/\//.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The file behind a path; `folder` where only the closing slash is missing. */
function findFile(folder: string, path: string): string | undefined {
  const target = join(folder, path);
  if (path.endsWith('/'))
    return isFile(join(target, 'index.html')) ? join(target, 'index.html') : undefined;
  if (isFile(target)) return target;
  return isFile(join(target, 'index.html')) ? 'folder' : undefined;
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function missing(folder: string): Answer {
  const page = join(folder, '404.html');
  if (!isFile(page)) return plain(404, '没有这个页面。');
  const headers = { ...headersFor('/404.html'), 'Content-Type': typeOf(page) };
  return { status: 404, headers, bytes: readFileSync(page) };
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { ...headersFor('/'), 'Content-Type': 'text/plain; charset=utf-8', ...headers },
    bytes: Buffer.from(text),
  };
}
