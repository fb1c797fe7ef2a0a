import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDuplicates } from '#src/gate/check-duplicates.ts';
import { settingsFolder } from '#src/gate/content-places.ts';
import type { Fault } from '#src/gate/fault.ts';
import { findWithdrawnNames } from '#src/gate/find-withdrawn-names.ts';
import { joinContent } from '#src/gate/join-content.ts';
import { judgeFiles, listContentFiles } from '#src/gate/judge-content.ts';
import { createTimedJudge } from '#src/gate/judge-in-time.ts';
import { readOutline } from '#src/gate/read-outline.ts';
import type { FileHistory } from './file-history.ts';
import type { Quarantined, Refusal } from './quarantined.ts';
import { replaceFile, type Stand } from './replace-file.ts';

/** What became of the content. */
export interface Quarantine {
  quarantined: Quarantined[];
  /** Why nothing may be built. */
  stop?: string;
  files: number;
}

/** Where more than this share of all files is faulty, something else is wrong, and the old site is the better one. */
const mostFaulty = 0.05;

/** Pages that others lead to from everywhere. */
const indispensable = ['content/pages/about.md', 'content/pages/data.md'];

/**
 * Make the content below a root fit to be built: a faulty file, or one that was `refused`, gets its last good version from git, or is
 * taken away where there is none. Changes files below `root`, so it is called on a copy.
 */
export async function quarantine(
  root: string,
  history: FileHistory,
  refused: readonly Refusal[] = [],
): Promise<Quarantine> {
  const files = listContentFiles(root);
  const judged = new Map((await judgeFiles(root, files)).map((file) => [file.file, file] as const));
  for (const { file, commit, faults } of refused) {
    const own = judged.get(file);
    if (own && !commit) judged.set(file, { ...own, faults: [...own.faults, ...faults] });
  }
  const judge = createTimedJudge();
  const own = { root, history, judge, judged, refused };
  const stand: Stand = { ...own, versions: new Map(), found: new Map() };
  const result = (stop?: string): Quarantine => ({
    quarantined: [...stand.found.values()],
    files: files.length,
    ...(stop && { stop }),
  });
  try {
    for (;;) {
      const faults = findWorst(stand);
      if (faults.length === 0) return result();
      note(stand, faults);
      const stop = findStop(stand.found, faults, files.length);
      if (stop) return result(stop);
      for (const file of new Set(faults.map(({ file }) => file))) await replaceFile(stand, file);
      const gone = indispensable.find((file) => stand.found.has(file) && !stand.judged.has(file));
      if (gone) return result(`${gone}有错，也没有可用的旧版，别的网页都离不开它`);
    }
  } finally {
    await judge.close();
  }
}

/**
 * The faults to deal with next: those of files by themselves, then broken references and names of people who were withdrawn, then equal titles.
 * Of files with the same title the one that was changed last gives way.
 */
function findWorst({ root, judged, history }: Stand): Fault[] {
  const own = [...judged.values()].flatMap(({ faults }) => faults);
  if (own.length > 0) return own;
  const { content, faults } = joinContent([...judged.values()]);
  // Removing a person must not wait until others have changed their words.
  const all = [...faults, ...readOutline(root).faults, ...findWithdrawnNames(content)];
  const equal = checkDuplicates(content);
  const titles = new Set(equal.map(describe));
  const others = all.filter((fault) => !titles.has(describe(fault)));
  if (others.length > 0 || equal.length === 0) return others;
  const changedAt = ({ file }: Fault) => history.changedAt(file, readFileSync(join(root, file)));
  return equal.toSorted((one, other) => changedAt(other) - changedAt(one)).slice(0, 1);
}

const describe = ({ file, field, problem }: Fault) => [file, field, problem].join('\n');

/** What was wrong with a file as it was handed in; what is wrong with older versions interests nobody. */
function note({ found }: Stand, faults: readonly Fault[]) {
  const fresh = Map.groupBy(faults, ({ file }) => file);
  for (const [file, own] of fresh) if (!found.has(file)) found.set(file, { file, faults: own });
}

function findStop(
  found: Stand['found'],
  faults: readonly Fault[],
  files: number,
): string | undefined {
  const settings = faults.find(({ file }) => file.startsWith(`${settingsFolder}/`));
  if (settings) return `${settings.file}有错，整个网站都离不开它`;
  if (found.size <= files * mostFaulty) return undefined;
  return `${files}个文件里有${found.size}个有错，超过了${mostFaulty * 100}%，多半是别的地方出了问题`;
}
