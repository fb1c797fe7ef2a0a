import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedFile } from '#src/gate/judge-file.ts';
import type { TimedJudge } from '#src/gate/judge-in-time.ts';
import type { FileHistory, FileVersion } from './file-history.ts';
import type { Quarantined, Refusal } from './quarantined.ts';

/** Where a quarantine stands. */
export interface Stand {
  root: string;
  history: FileHistory;
  judge: TimedJudge;
  judged: Map<string, JudgedFile>;
  refused: readonly Refusal[];
  /** How far back each faulty file has been followed. */
  versions: Map<string, Generator<FileVersion>>;
  found: Map<string, Quarantined>;
}

/** Put the next older good version of a file in its place; take it away where there is none left. */
export async function replaceFile(stand: Stand, file: string) {
  const { root, history, judge, judged, versions, found } = stand;
  const older = versions.get(file) ?? olderVersions(root, file, history);
  versions.set(file, older);
  const handedIn = found.get(file) as Quarantined;
  const here = join(root, file);
  const faulty = lstatSync(here).isFile() ? readFileSync(here) : undefined;
  for (let next = older.next(); !next.done; next = older.next()) {
    const { commit, day, bytes } = next.value;
    if (faulty?.equals(bytes) || wasRefused(stand, file, commit)) continue;
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

const wasRefused = ({ refused }: Stand, file: string, commit: string) =>
  refused.some((one) => one.file === file && one.commit === commit);

/** Who was withdrawn must not come back because of a slip of the pen in the same file. */
function olderVersions(root: string, file: string, history: FileHistory): Generator<FileVersion> {
  const path = join(root, file);
  const isText = file.endsWith('.md') && lstatSync(path).isFile();
  const isWithdrawn =
    isText && /\bwithdrawn['"]?\s*:\s*['"]?(?:true|yes|是)/i.test(readFileSync(path, 'utf8'));
  return isWithdrawn ? none() : history.versionsOf(file);
}

function* none(): Generator<FileVersion> {}
