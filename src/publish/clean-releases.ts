import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import {
  findCurrent,
  findEarlier,
  isReleaseName,
  listReleases,
  readWhole,
  releaseFolder,
  workOf,
} from './release.ts';
import { removeUnusedLink } from './switch-release.ts';

/**
 * Look at what a killed publish left in `.work/`. A release it had made but not switched to is taken back; the name of one it had
 * switched to is returned: that publish was done but for its line in the log.
 */
export function settleKilled(dir: string): string | undefined {
  removeUnusedLink(dir);
  const work = workOf(dir);
  if (!existsSync(work)) return undefined;
  const current = findCurrent(dir);
  let finished: string | undefined;
  for (const name of readdirSync(work).filter(isReleaseName)) {
    if (name === current) finished = name;
    else if (existsSync(releaseFolder(dir, name))) {
      renameSync(releaseFolder(dir, name), releaseFolder(dir, `.old-${name}`));
    }
  }
  return finished;
}

/** Remove whatever lies in `.work/`, and releases that were being removed. */
export function removeWork(dir: string) {
  for (const name of readdirSync(releaseFolder(dir)).filter((name) => name.startsWith('.old-'))) {
    rmSync(releaseFolder(dir, name), { recursive: true, force: true });
  }
  // A build whose publish was killed may still write there for a moment.
  rmSync(workOf(dir), { recursive: true, force: true, maxRetries: 10 });
}

/** Remove all but the newest releases. The current one, the one before it and the one to go back to stay in any case. Returns the names that went. */
export function removeOldReleases(dir: string, keep: number): string[] {
  const names = listReleases(dir);
  const current = findCurrent(dir);
  const needed = current
    ? [current, readWhole(dir, current)?.before, findEarlier(dir, current)]
    : [];
  const old = names.slice(keep).filter((name) => !needed.includes(name));
  for (const name of old) takeAway(dir, name);
  return old;
}

/** Remove a release. It loses its name first, without needing space: a release that is called by its name is always whole. */
export function takeAway(dir: string, name: string) {
  const away = releaseFolder(dir, `.old-${name}`);
  renameSync(releaseFolder(dir, name), away);
  rmSync(away, { recursive: true, force: true });
}
