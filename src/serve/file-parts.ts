import { createReadStream, statSync } from 'node:fs';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** A stretch of a file, by its first byte and its length. */
export interface FilePart {
  file: string;
  start: number;
  length: number;
}

/** The answer to a request for part of a large file. */
interface PartAnswer {
  status: 200 | 206 | 304 | 416;
  headers: Record<string, string>;
  part?: FilePart;
}

/**
 * Answer for a file that is read in pieces (RFC 9110 §14): one range, the whole file without one. The file itself is not read
 * here, so its name tag comes from size and time.
 */
export function answerPart(file: string, request: IncomingHttpHeaders): PartAnswer {
  const { size, mtimeMs } = statSync(file);
  const ETag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  const headers = { ETag, 'Accept-Ranges': 'bytes' };
  if (request['if-none-match']?.split(/\s*,\s*/).includes(ETag)) return { status: 304, headers };
  const ifRange = request['if-range'];
  const range = ifRange && ifRange !== ETag ? undefined : parseRange(request.range, size);
  if (range === 'outside') {
    return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } };
  }
  if (!range) return { status: 200, headers, part: { file, start: 0, length: size } };
  const { start, end } = range;
  return {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${start}-${end}/${size}` },
    part: { file, start, length: end - start + 1 },
  };
}

/** The one range asked for, both ends included. Nothing for what is no single range: then the whole file is right. */
function parseRange(
  range: string | undefined,
  size: number,
): { start: number; end: number } | 'outside' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (!first && !last) return undefined;
  if (first && last && Number(last) < Number(first)) return undefined;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  return start <= end ? { start, end } : 'outside';
}

/** Send a stretch of a file, never more of it in memory than a buffer. */
export function sendPart({ file, start, length }: FilePart, response: ServerResponse) {
  if (length === 0) {
    response.end();
    return;
  }
  const stream = createReadStream(file, { start, end: start + length - 1 });
  stream.on('error', () => response.destroy());
  response.on('close', () => stream.destroy());
  stream.pipe(response);
}
