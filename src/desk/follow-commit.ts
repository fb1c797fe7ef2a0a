import { setTimeout as wait } from 'node:timers/promises';
import { followFile } from './follow-file.ts';
import type { Git } from './git.ts';
import type { Commit } from './git-commit.ts';

/** What became of the work tree after a commit. */
export interface Followed {
  /** Paths that hold somebody's unsaved work: left as they are. */
  left: string[];
  /** Paths whose index entry could not be renewed yet, because `.git/index.lock` is there. */
  indexBehind: string[];
}

/**
 * Bring work tree and index along with commits to the checked-out branch, path by path,
 * and only where nobody has changed anything since the commit before.
 * A locked index stops nothing: its entries are renewed after a later save.
 */
export function createFollower(root: string, git: Git): (commit: Commit) => Promise<Followed> {
  /** Entries to renew, with the blob the index holds for now. */
  const pending = new Map<string, { entry: string | null; after: string | null }>();

  return async ({ files }) => {
    const paths = files.map(({ path }) => path);
    const index = await readIndex(git, [...paths, ...pending.keys()]);
    const entryOf = (path: string) => index.get(path) ?? null;
    const left: string[] = [];
    for (const file of files) {
      const entry = entryOf(file.path);
      const known = [file.before, file.after, pending.get(file.path)?.entry];
      if (known.includes(entry) && (await followFile(root, git, file))) {
        pending.set(file.path, { entry, after: file.after });
      } else left.push(file.path);
    }
    for (const [path, { entry }] of pending) if (entryOf(path) !== entry) pending.delete(path);
    const renewed = [...pending].map(([path, { after }]) => ({ path, after }));
    if (renewed.length > 0 && (await renewIndex(git, renewed))) pending.clear();
    return { left, indexBehind: [...pending.keys()] };
  };
}

/** The blob the index holds for each path; `conflict` while a merge is under way. */
async function readIndex(git: Git, paths: readonly string[]): Promise<Map<string, string>> {
  const lines = await git(['ls-files', '-s', '-z', '--full-name', '--', ...paths.map(literal)]);
  return new Map(
    lines
      .toString()
      .split('\0')
      .flatMap((line) => {
        const match = /^\d+ ([0-9a-f]+) (\d)\t([\s\S]+)$/.exec(line);
        if (!match?.[1] || !match[3]) return [];
        return [[match[3], match[2] === '0' ? match[1] : 'conflict'] as const];
      }),
  );
}

/** Brackets and stars in a file name are no patterns. */
const literal = (path: string) => `:(top,literal)${path}`;

async function renewIndex(
  git: Git,
  files: readonly { path: string; after: string | null }[],
): Promise<boolean> {
  for (const pause of [0, 100, 400]) {
    await wait(pause);
    try {
      await git(['update-index', '-z', '--index-info'], { input: indexInfo(files) });
      return true;
    } catch (error) {
      if (!String(error).includes('index.lock')) throw error;
    }
  }
  return false;
}

const noObject = '0'.repeat(40);

/** What `git update-index --index-info -z` reads. */
function indexInfo(files: readonly { path: string; after: string | null }[]): string {
  return files
    .map(({ path, after }) => (after ? `100644 ${after}\t${path}\0` : `0 ${noObject}\t${path}\0`))
    .join('');
}
