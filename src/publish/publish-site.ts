import { rmSync } from 'node:fs';
import { build, check } from './build-and-check.ts';
import { removeOldReleases, removeWork } from './clean-releases.ts';
import { describeHead, describeUncommitted, nameWho } from './describe-head.ts';
import { explainFailure } from './explain-failure.ts';
import { readHeld, unhold } from './held-commits.ts';
import { secondsSince } from './moment.ts';
import { openFolder } from './open-folder.ts';
import type { PublishParts } from './parts.ts';
import { type Publication, placesOf } from './publication.ts';
import { PublishError } from './publish-error.ts';
import { takeLock } from './publish-lock.ts';
import { tryLog, tryTo } from './publish-log.ts';
import type { Quarantined } from './quarantined.ts';
import { findCurrent, nameRelease } from './release.ts';
import { hasOtherHeaders, makeRelease, reloadNotice } from './release-steps.ts';
import { settle } from './settle.ts';
import { createSteps, type Print } from './steps.ts';
import { switchTo } from './switch-release.ts';
import { uploadRelease } from './upload-release.ts';

/** What is published where. */
export interface PublishOptions {
  /** The project. */
  root: string;
  /** The folder of releases. */
  to: string;
  /** How many releases stay. */
  keep: number;
  by?: string | undefined;
  built?: string | undefined;
  /** Publish a commit that was rolled back. */
  again?: boolean;
  /** Where rclone uploads the release to, too. */
  remote?: string | undefined;
}

/** How a publish ends: all in, or without some files. */
export type PublishStatus = 0 | 3;

/**
 * Publish the checked-out commit: visitors see the old site or the new one, never anything between.
 * @throws PublishError when nothing was published; the old site stays
 */
export async function publishSite(
  options: PublishOptions,
  parts: PublishParts,
  print: Print,
  env: Record<string, string | undefined> = {},
): Promise<PublishStatus> {
  const { root, to: dir } = options;
  const started = Date.now();
  const head = await describeHead(root);
  const by = nameWho(options.by, env, head.committer);
  await openFolder(dir);
  const unlock = takeLock(dir, by, '发布');
  try {
    settle(dir, print);
    const { name, time } = nameRelease(dir, head.commit, started);
    removeWork(dir);
    print(`发布 ${head.commit.slice(0, 7)}“${head.subject}”（${by}）到 ${dir}`);
    const { keep, built, remote } = options;
    const missing = built === undefined && (await describeUncommitted(root));
    if (missing) print(missing);
    const step = createSteps(print, remote ? 6 : 5);
    const about = { dir, root, name, time, head, by, keep, built, remote, parts, print, step };
    const publication: Publication = { ...about, previous: findCurrent(dir) };
    return await publish(publication, started, options.again ?? false);
  } finally {
    unlock();
  }
}

async function publish(
  publication: Publication,
  started: number,
  again: boolean,
): Promise<PublishStatus> {
  const { dir, head, by, name, print } = publication;
  const log = (outcome: string, quarantined: readonly Quarantined[] = []) =>
    tryLog(dir, print, {
      time: Date.now(),
      commit: head.commit,
      by,
      what: head.subject,
      outcome,
      seconds: secondsSince(started),
      quarantined: quarantined.map(({ file }) => file),
    });
  try {
    refuseHeld(publication, again);
    const quarantined = await bringOnline(publication);
    const outcome = quarantined.length > 0 ? '已上线，少了几个文件' : '已上线';
    log(`${outcome} ${name}`, quarantined);
    tryTo('忘掉这个提交被退回过', print, () => unhold(dir, head.commit));
    tryTo('收拾发布用的临时文件', print, () => removeWork(dir));
    await upload(publication, log);
    print(`发布完成：${name}，共用时 ${secondsSince(started)} 秒。`);
    return quarantined.length > 0 ? 3 : 0;
  } catch (error) {
    if (findCurrent(dir) === name) throw error;
    const told = explainFailure(publication, error);
    discard(publication);
    log(told instanceof PublishError ? told.outcome : '没有发布：出错');
    throw told;
  }
}

function refuseHeld({ dir, head }: Publication, again: boolean) {
  const held = readHeld(dir).find(({ commit }) => commit === head.commit);
  if (!held || again) return;
  const who = held.by ? `（“${held.by}”，${held.time}）` : '';
  throw new PublishError(
    `提交 ${head.commit.slice(0, 7)} 上线后被退回了${who}，没有再发布，网站不变。改好后提交新的内容再发布；确定要它，加上 --again。`,
    { status: 4, outcome: '没有发布：这个提交被退回过' },
  );
}

async function bringOnline(publication: Publication): Promise<readonly Quarantined[]> {
  const { dir, name, previous, step, print, keep } = publication;
  const built = await step('生成网站', () => build(publication));
  const { quarantined } = await step('检查', () => check(publication, built));
  await step('做成新的一版', () => makeRelease(publication, quarantined));
  await step('切换', () => switchTo(dir, name));
  if (hasOtherHeaders(dir, name, previous)) print(reloadNotice);
  await step('清理', () =>
    tryTo('删除旧版', print, () => sayRemoved(removeOldReleases(dir, keep))),
  );
  return quarantined;
}

const sayRemoved = (names: readonly string[]) =>
  names.length > 0 ? `删了 ${names.length} 个旧版` : '没有要删的旧版';

async function upload(publication: Publication, log: (outcome: string) => void) {
  const { dir, name, remote, parts, step } = publication;
  if (remote === undefined) return;
  try {
    await step('上传', () => uploadRelease(dir, name, remote, parts.isImmutable));
  } catch (error) {
    log(`上传没有完成 ${name}`);
    throw error;
  }
}

/** Take back everything of a publish that failed. */
function discard(publication: Publication) {
  const { dir, print } = publication;
  const { release } = placesOf(publication);
  tryTo('删除没做完的一版', print, () => {
    rmSync(release, { recursive: true, force: true });
    removeWork(dir);
  });
}
