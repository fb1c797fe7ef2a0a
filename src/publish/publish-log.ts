import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { formatTimestamp } from './moment.ts';
import { wordsOf } from './publish-error.ts';
import type { Print } from './steps.ts';

/** One publish or rollback. */
export interface LogEntry {
  /** Milliseconds since 1970. */
  time: number;
  commit: string;
  by: string;
  /** Subject of the commit. */
  what: string;
  outcome: string;
  seconds: string;
  /** Content files that were left out or replaced. */
  quarantined: readonly string[];
}

/** Add one line to `publish.log`: its parts with tabs between them. @throws what the file system says, such as ENOSPC */
function appendLog(dir: string, entry: LogEntry) {
  const parts = [
    formatTimestamp(entry.time),
    entry.commit,
    entry.by,
    entry.what,
    entry.outcome,
    `${entry.seconds}s`,
    entry.quarantined.join(' ') || '-',
  ];
  const line = `${parts.map((part) => part.replace(/\p{Cc}+/gu, ' ')).join('\t')}\n`;
  const file = openSync(join(dir, 'publish.log'), 'a+', 0o644);
  try {
    writeSync(file, endsInLine(file) ? line : `\n${line}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Whether the last line is whole: a full disk may have cut it. */
function endsInLine(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last.toString() === '\n');
}

/** Do what may fail without changing what was published; a failure is printed. Returns what the work returns. */
export function tryTo<Result>(what: string, print: Print, work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    print(`注意：没能${what}（${wordsOf(error)}）。`);
    return undefined;
  }
}

/** Add a line to the log, or say that it could not be added. */
export function tryLog(dir: string, print: Print, entry: LogEntry) {
  tryTo(`在“${join(dir, 'publish.log')}”里记下这一次`, print, () => appendLog(dir, entry));
}

/** Whether the log has a line on this release’s going online. */
export function isLogged(dir: string, name: string): boolean {
  const log = join(dir, 'publish.log');
  return existsSync(log) && readFileSync(log, 'utf8').includes(` ${name}\t`);
}
