import { readHeld } from './held-commits.ts';
import { requireReleases } from './open-folder.ts';
import { findCurrent, findEarlier, listReleases, type Release, readWhole } from './release.ts';

/**
 * Every release, newest first, a line each: `*` marks the current one; where a plain rollback would go, which commits were
 * rolled back and which releases are damaged stands behind. A last line says so where a rollback has nowhere to go.
 */
export function describeReleases(dir: string): string[] {
  requireReleases(dir);
  const current = findCurrent(dir);
  const goal = current && findEarlier(dir, current);
  const held = new Set(readHeld(dir).map(({ commit }) => commit));
  const lines = listReleases(dir).map((name) => {
    const mark = name === current ? '*' : ' ';
    const release = readWhole(dir, name);
    if (!release) return `${mark} ${name}  release.json 读不出来，退不到这一版`;
    const notes = [
      ...(name === goal ? ['不写版本名就退到这一版'] : []),
      ...(held.has(release.commit) ? ['这个提交被退回过'] : []),
    ];
    return [`${mark} ${describeRelease(name, release)}`, ...notes].join('  ← ');
  });
  return goal ? lines : [...lines, '没有更早的别的提交，不写版本名退不回去'];
}

/** A release in words. */
export const describeRelease = (name: string, { what, by, time }: Release): string =>
  `${name}（${by}，${time.slice(0, 16).replace('T', ' ')}：${what}）`;
