import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDuplicates } from '#src/gate/check-duplicates.ts';
import { settingsFolder } from '#src/gate/content-places.ts';
import type { Fault } from '#src/gate/fault.ts';
import { findWithdrawnNames } from '#src/gate/find-withdrawn-names.ts';
import { joinContent } from '#src/gate/join-content.ts';
import { judgeFiles, listContentFiles } from '#src/gate/judge-content.ts';
import type { JudgedFile } from '#src/gate/judge-file.ts';
import { createTimedJudge, type TimedJudge } from '#src/gate/judge-in-time.ts';
import { readOutline } from '#src/gate/read-outline.ts';
import type { FileHistory, FileVersion } from './file-history.ts';

/** A faulty file that the site is built without. */
export interface Quarantined {
  file: string;
  faults: Fault[];
  /** The version that stands in for it; nothing where there is none. */
  instead?: Pick<FileVersion, 'commit' | 'day'>;
}

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
 * Make the content below a root fit to be built: a faulty file gets its last good version from git, or is taken away where there is none.
 * Changes files below `root`, so it is called on a copy.
 */
export async function quarantine(root: string, history: FileHistory): Promise<Quarantine> {
  const files = listContentFiles(root);
  const judged = new Map((await judgeFiles(root, files)).map((file) => [file.file, file] as const));
  const judge = createTimedJudge();
  const stand: Stand = { root, history, judge, judged, versions: new Map(), found: new Map() };
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
      for (const file of new Set(faults.map(({ file }) => file))) await replace(stand, file);
      const gone = indispensable.find((file) => stand.found.has(file) && !stand.judged.has(file));
      if (gone) return result(`${gone}有错，也没有可用的旧版，别的网页都离不开它`);
    }
  } finally {
    await judge.close();
  }
}

interface Stand {
  root: string;
  history: FileHistory;
  judge: TimedJudge;
  judged: Map<string, JudgedFile>;
  /** How far back each faulty file has been followed. */
  versions: Map<string, Generator<FileVersion>>;
  found: Map<string, Quarantined>;
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

/** Put the next older good version of a file in its place; take it away where there is none left. */
async function replace({ root, history, judge, judged, versions, found }: Stand, file: string) {
  const older = versions.get(file) ?? olderVersions(root, file, history);
  versions.set(file, older);
  const handedIn = found.get(file) as Quarantined;
  const here = join(root, file);
  const faulty = lstatSync(here).isFile() ? readFileSync(here) : undefined;
  for (let next = older.next(); !next.done; next = older.next()) {
    const { commit, day, bytes } = next.value;
    if (faulty?.equals(bytes)) continue;
    const again = await judge.judge({ file, bytes });
    if (again.faults.length > 0) continue;
    rmSync(here, { force: true });
    writeFileSync(here, bytes);
    judged.set(file, again);
    handedIn.instead = { commit, day };
    return;
  }
  rmSync(here, { force: true, recursive: true });
  judged.delete(file);
  delete handedIn.instead;
}

/** Who was withdrawn must not come back because of a slip of the pen in the same file. */
function olderVersions(root: string, file: string, history: FileHistory): Generator<FileVersion> {
  const path = join(root, file);
  const isText = file.endsWith('.md') && lstatSync(path).isFile();
  const isWithdrawn =
    isText && /\bwithdrawn['"]?\s*:\s*['"]?(?:true|yes|是)/i.test(readFileSync(path, 'utf8'));
  return isWithdrawn ? none() : history.versionsOf(file);
}

function* none(): Generator<FileVersion> {}
