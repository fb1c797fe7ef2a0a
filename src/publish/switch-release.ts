import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './durable-files.ts';

const next = '.current-next';

/** Let visitors see another release from now on. The link takes the old one’s place in one step: there is no moment without one. */
export function switchTo(dir: string, name: string) {
  const link = join(dir, next);
  rmSync(link, { force: true });
  symlinkSync(join('releases', name), link);
  renameSync(link, join(dir, 'current'));
  syncFolder(dir);
}

/** Remove the link of a switch that was killed before its last step. */
export function removeUnusedLink(dir: string) {
  rmSync(join(dir, next), { force: true });
}
