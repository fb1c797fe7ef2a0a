import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** Weighs files and pages in brotli, as the server sends them. Sheets and scripts are weighed once for all pages. */
export function createScale(site: Site) {
  const sizes = new Map<string, number>();
  /** Bytes of a file; none where there is no such file, which others say. */
  const weigh = (path: string): number => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const size = site.has(path) && !path.endsWith('/') ? weighFile(path, site.read(path)) : 0;
    sizes.set(path, size);
    return size;
  };
  return {
    weigh,
    /** The bytes of a page with some files, where they are more than `most`. */
    exceeds(page: Page, files: readonly string[], most: number): number | undefined {
      const others = files.reduce((sum, path) => sum + weigh(path), 0);
      // Quick packing never makes less of a page than thorough packing, and takes a fortieth of its time.
      const isLight = [5, 10].some((quality) => others + compress(page.html, quality) <= most);
      if (isLight) return undefined;
      const bytes = others + compress(page.html);
      return bytes > most ? bytes : undefined;
    },
  };
}

/** Pictures and fonts are packed as they are; servers do not try again. */
const weighFile = (path: string, bytes: Buffer): number =>
  /\.(?:png|jpe?g|webp|avif|woff2?)$/.test(path) ? bytes.length : compress(bytes);

const compress = (data: Buffer | string, quality = constants.BROTLI_MAX_QUALITY): number =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
