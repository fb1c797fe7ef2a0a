import { readHeld } from './held-commits.ts';
import { requireReleases } from './open-folder.ts';
import { findCurrent, findEarlier, listReleases, readRelease, readWhole } from './release.ts';

/**
 * Every release, newest first, a line each: `*` marks the current one; where a plain rollback would go, which commits were
 * rolled back and which releases are damaged stands behind.
 */
export function describeReleases(dir: string): string[] {
  requireReleases(dir);
  const current = findCurrent(dir);
  const goal = current && findEarlier(dir, current);
  const held = new Set(readHeld(dir).map(({ commit }) => commit));
  return listReleases(dir).map((name) => {
    const mark = name === current ? '*' : ' ';
    const release = readWhole(dir, name);
    if (!release) return `${mark} ${name}  release.json 读不出来，退不到这一版`;
    const notes = [
      ...(name === goal ? ['不写版本名就退到这一版'] : []),
      ...(held.has(release.commit) ? ['这个提交被退回过'] : []),
    ];
    return [`${mark} ${describeRelease(dir, name)}`, ...notes].join('  ← ');
  });
}

/** A release in words. @throws PublishError when it is damaged */
export function describeRelease(dir: string, name: string): string {
  const { what, by, time } = readRelease(dir, name);
  return `${name}（${by}，${time.slice(0, 16).replace('T', ' ')}：${what}）`;
}
