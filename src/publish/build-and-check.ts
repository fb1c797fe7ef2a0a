import { existsSync, mkdirSync } from 'node:fs';
import type { OutputFault } from '#src/output/fault.ts';
import { blameEntries, listSuspects } from './blame-entries.ts';
import type { BuildOutcome } from './build-for-publish.ts';
import { isScarce } from './disk-space.ts';
import { type Publication, placesOf } from './publication.ts';
import { PublishError } from './publish-error.ts';
import type { Refusal } from './quarantined.ts';

/** How often a site is built anew without what its checks refuse: first the version before, then the entry itself goes. */
const mostRepairs = 2;

/** Build the commit, or look at what was built already. @throws PublishError when nothing came of it */
export async function build(
  publication: Publication,
  refused: readonly Refusal[] = [],
): Promise<BuildOutcome> {
  const { root, head, parts, print, built } = publication;
  const places = placesOf(publication);
  if (built !== undefined) {
    if (existsSync(built)) return { outcome: 'built', quarantined: [], report: '' };
    throw new PublishError(`“${built}”不存在。--built 后面写生成好的网站文件夹，例如 dist。`);
  }
  mkdirSync(places.work, { recursive: true });
  const options = { root, commit: head.commit, outDir: places.built, refused, print };
  const result = await parts.build(options);
  if (result.report) print(result.report);
  if (result.outcome !== 'stopped') return result;
  if (isScarce(publication.dir)) throw new Error('磁盘满了');
  throw new PublishError('网站没有生成出来，原因在上面。网站还是原来的；改好、提交，再发布一次。', {
    outcome: '没有发布：生成失败',
  });
}

/**
 * Check what was built. Where entries that changed since the last release are to blame, the site is built anew without these changes, so
 * that they hold up nobody else. @throws PublishError when something else is wrong; what the checks find is printed
 */
export async function check(publication: Publication, first: BuildOutcome): Promise<BuildOutcome> {
  const refused: Refusal[] = [];
  let result = first;
  for (let repairs = 0; ; repairs++) {
    const faults = await publication.parts.check(placesOf(publication).built, publication.root);
    if (faults.length === 0) {
      publication.print('      没有问题');
      return result;
    }
    tell(publication, faults);
    const more = repairs < mostRepairs ? await findGuilty(publication, faults, result) : [];
    if (more.length === 0) throw refuse(faults.length);
    refused.push(...more);
    publication.print(`      是 ${more.length} 个改过的条目引起的，不用它们的新版，再生成一次……`);
    result = await build(publication, refused);
  }
}

function tell({ print }: Publication, faults: readonly OutputFault[]) {
  for (const { check, path, problem, cure } of faults) {
    print(`      ${check}：${path}：${problem}。${cure}`);
  }
}

async function findGuilty(
  publication: Publication,
  faults: readonly OutputFault[],
  { quarantined }: BuildOutcome,
): Promise<Refusal[]> {
  if (publication.built !== undefined) return [];
  return blameEntries(faults, await listSuspects(publication), quarantined);
}

const refuse = (count: number) =>
  new PublishError(`检查发现 ${count} 个问题（见上面），没有发布，网站还是原来的。`, {
    outcome: `没有发布：检查发现 ${count} 个问题`,
  });
