import { join } from 'node:path';
import { carryAssets, type ImmutableTest } from './carry-assets.ts';
import { removeWork, takeAway } from './clean-releases.ts';
import { hold, unhold } from './held-commits.ts';
import { formatMoment, secondsSince } from './moment.ts';
import { requireReleases } from './open-folder.ts';
import { isDiskFull, PublishError, wordsOf } from './publish-error.ts';
import { takeLock } from './publish-lock.ts';
import { tryLog, tryTo } from './publish-log.ts';
import { findCurrent, findEarlier, listReleases, readRelease, releaseFolder } from './release.ts';
import { describeRelease } from './release-list.ts';
import { hasOtherHeaders, reloadNotice } from './release-steps.ts';
import { settle } from './settle.ts';
import type { Print } from './steps.ts';
import { switchTo } from './switch-release.ts';

/** Which release visitors shall see again. */
export interface RollbackOptions {
  /** The folder of releases. */
  to: string;
  /** The last one of another commit when there is no name. */
  name?: string | undefined;
  by: string;
}

/**
 * Let visitors see an earlier release. Nothing but the switch itself must work for that. Returns the release’s name.
 * @throws PublishError when there is no such release, or it is current already
 */
export async function rollBack(
  options: RollbackOptions,
  isImmutable: ImmutableTest,
  print: Print,
): Promise<string> {
  const { to: dir, by } = options;
  const started = Date.now();
  requireReleases(dir);
  const unlock = takeLock(dir, by, '退回');
  try {
    settle(dir, print);
    const from = findCurrent(dir);
    const name = chooseRelease(dir, from, options.name);
    await carryNewer(dir, name, isImmutable, print);
    switchHard(dir, name, from, print);
    print(
      `网站已换成 ${describeRelease(name, readRelease(dir, name))}，用时 ${secondsSince(started)} 秒。`,
    );
    note(dir, from, name, by, print, started);
    if (hasOtherHeaders(dir, name, from)) print(reloadNotice);
    tryTo('收拾发布用的临时文件', print, () => removeWork(dir));
    return name;
  } finally {
    unlock();
  }
}

function chooseRelease(dir: string, from: string | undefined, wanted: string | undefined): string {
  const names = listReleases(dir);
  const hint = '用 npm run rollback -- --to 文件夹 --list 看有哪些版本。';
  if (wanted !== undefined) {
    if (!names.includes(wanted))
      throw new PublishError(`没有“${wanted}”这一版，网站没有变。${hint}`);
    if (wanted === from) throw new PublishError(`“${wanted}”正是现在的一版，网站没有变。${hint}`);
    readRelease(dir, wanted);
    return wanted;
  }
  if (from === undefined) throw new PublishError(`“${dir}”里现在没有在用的一版。${hint}`);
  const earlier = findEarlier(dir, from);
  if (earlier) return earlier;
  throw new PublishError(`“${from}”之前没有别的提交做成的版本，退不回去，网站没有变。${hint}`);
}

/** Pages of newer releases are open in browsers: what they still ask for is linked in where that works. */
async function carryNewer(dir: string, name: string, isImmutable: ImmutableTest, print: Print) {
  try {
    const newer = listReleases(dir).filter((other) => other > name);
    await carryAssets(dir, newer, join(releaseFolder(dir, name), 'site'), isImmutable);
  } catch (error) {
    const why = isDiskFull(error) ? '磁盘满了' : wordsOf(error);
    print(
      `注意：没能把新版的资源文件都带上（${why}），照样退回。开着新版网页的人刷新一下就好；磁盘满了请尽快清理。`,
    );
  }
}

/** Switch, and where not even a link fits on the disk, make room by the oldest release that nobody needs. */
function switchHard(dir: string, name: string, from: string | undefined, print: Print) {
  try {
    switchTo(dir, name);
  } catch (error) {
    const spare = listReleases(dir).findLast((other) => other !== name && other !== from);
    if (!isDiskFull(error)) throw error;
    removeWork(dir);
    if (spare) takeAway(dir, spare);
    print(`磁盘满得连一个链接也放不下，删了临时文件${spare ? `和最旧的一版 ${spare}` : ''}。`);
    switchTo(dir, name);
  }
}

function note(
  dir: string,
  from: string | undefined,
  name: string,
  by: string,
  print: Print,
  started: number,
) {
  const { commit, what, quarantined } = readRelease(dir, name);
  const time = Date.now();
  tryTo('记住退回的提交，夜里的重建会把它带回来；清理磁盘后再退回一次', print, () => {
    if (from === undefined || from < name) unhold(dir, commit);
    else holdLeft(dir, from, by, time, print);
  });
  const files = quarantined.map(({ file }) => file);
  const outcome = `已换到 ${name}`;
  const seconds = secondsSince(started);
  tryLog(dir, print, { time, commit, by, what, outcome, seconds, quarantined: files });
}

/** Nobody wants back by night what was rolled back by day. */
function holdLeft(dir: string, release: string, by: string, time: number, print: Print) {
  const { commit } = readRelease(dir, release);
  hold(dir, { commit, release, by, time: formatMoment(time) });
  print(
    `离开的是 ${release}：提交 ${commit.slice(0, 7)} 从此不发布，推送、夜里的重建、手动都一样。改好后提交新的内容就行；要它原样回来，运行 npm run rollback -- --to ${dir} ${release}，或者发布时加 --again。`,
  );
}
