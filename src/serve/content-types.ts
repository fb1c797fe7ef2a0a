import { basename, extname } from 'node:path';

/** The media type of a file by what its name ends with. */
export const typesByExtension: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.pmtiles': 'application/vnd.pmtiles',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The media type of files whose whole name says more than its ending. */
export const typesByName: Readonly<Record<string, string>> = {
  'atom.xml': 'application/atom+xml; charset=utf-8',
};

/** The media type of everything else: nothing a browser would run or show. */
export const unknownType = 'application/octet-stream';

/** The media type of a file by its name. */
export function typeOf(file: string): string {
  return typesByName[basename(file)] ?? typesByExtension[extname(file)] ?? unknownType;
}
