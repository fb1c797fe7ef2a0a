import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = new Set(
  '.atom .css .csv .geojson .html .ics .js .json .jsonld .map .mjs .svg .txt .wasm .webmanifest .xml'.split(
    ' ',
  ),
);

/** Endings of the compressed files that lie beside a file. */
export const compressedEndings = ['.br', '.gz'] as const;

/** Whether a file gets compressed neighbours. What is packed already, such as pictures and the parts of the search index, does not. */
export const isCompressible = (path: string) => compressible.has(extname(path));

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** A file’s bytes as its two compressed neighbours, as small as they get; made in zlib’s worker threads. */
export async function compress(bytes: Buffer): Promise<Record<'.br' | '.gz', Buffer>> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([toBrotli(bytes, { params }), toGzip(bytes, { level: 9 })]);
  return { '.br': br, '.gz': gz };
}
