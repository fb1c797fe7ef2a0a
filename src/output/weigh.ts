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
    const size = site.has(path) && !path.endsWith('/') ? compress(site.read(path)) : 0;
    sizes.set(path, size);
    return size;
  };
  return {
    weigh,
    /** The bytes of a page with some files, where they are more than `most`. */
    exceeds(page: Page, files: readonly string[], most: number): number | undefined {
      const others = files.reduce((sum, path) => sum + weigh(path), 0);
      // Quick packing never makes less of a page than thorough packing: most pages need no second look.
      if (others + compress(page.html, 5) <= most) return undefined;
      const bytes = others + compress(page.html);
      return bytes > most ? bytes : undefined;
    },
  };
}

const compress = (data: Buffer | string, quality = constants.BROTLI_MAX_QUALITY): number =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
