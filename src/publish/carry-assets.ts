import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compressedEndings } from './compress.ts';
import { linkFile } from './durable-files.ts';
import { readRelease, releaseFolder } from './release.ts';

/** Whether an address, such as `/_astro/page.4f2c.css`, names the same bytes for ever. */
export type ImmutableTest = (path: string) => boolean;

/**
 * Link the hashed files of other releases that a site lacks into it: pages of those releases lie in caches and open windows, and
 * ask for them. Returns how many. @throws what the file system says
 */
export async function carryAssets(
  dir: string,
  names: readonly string[],
  site: string,
  isImmutable: ImmutableTest,
): Promise<number> {
  let count = 0;
  for (const name of names) {
    const from = join(releaseFolder(dir, name), 'site');
    for (const path of Object.keys(readRelease(dir, name).files)) {
      if (!isImmutable(`/${path}`) || existsSync(join(site, path))) continue;
      for (const ending of [...compressedEndings, '']) {
        const old = join(from, path + ending);
        if (existsSync(old) && !existsSync(join(site, path + ending))) {
          await linkFile(old, join(site, path + ending));
        }
      }
      count += 1;
    }
  }
  return count;
}
