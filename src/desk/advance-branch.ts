import { DeskError } from './desk-error.ts';
import type { Followed } from './follow-commit.ts';
import type { Journal } from './follow-journal.ts';
import type { Author, Git } from './git.ts';
import type { Change, Commit } from './git-commit.ts';
import { findBranch, getAuthor } from './git-read.ts';
import { moveRefs, type RefMove } from './git-refs.ts';
import type { GitStore, Saved } from './git-store.ts';

/** A commit for the checked-out branch. */
export interface Advance extends Commit {
  /** Refs that move with the branch, or nothing moves. */
  with?: RefMove[];
}

const attempts = 5;

/** Put a commit on the checked-out branch, and let work tree and index follow. Somebody else's commit in between is built upon. */
export async function advanceBranch(
  { git, head }: GitStore,
  journal: Journal,
  follow: (commit: Commit) => Promise<Followed>,
  make: (parent: string | undefined) => Promise<Advance | undefined>,
  by: Author,
): Promise<Saved> {
  for (let attempt = 1; ; attempt += 1) {
    const branch = await getBranch(git);
    const parent = await head();
    const made = await make(parent);
    if (!made) return { commit: undefined, left: [], indexBehind: [] };
    const end = await journal.begin(made);
    const moves = [{ ref: branch, from: parent ?? null, to: made.id }, ...(made.with ?? [])];
    if (await moveRefs(git, moves, by)) {
      const followed = await follow(made);
      if (followed.indexBehind.length === 0) await end();
      return { commit: made, ...followed };
    }
    await end();
    if (attempt === attempts) {
      throw new DeskError(409, '别人正在不停地保存，这次没有存上。请过一会儿再试。');
    }
  }
}

async function getBranch(git: Git): Promise<string> {
  const branch = await findBranch(git);
  if (branch) return branch;
  throw new DeskError(409, '仓库现在没有停在任何分支上，不能保存。请先运行 git switch main。');
}

/** Commit changes to the checked-out branch, if the files are still what the editor started from. */
export async function saveChanges(
  store: GitStore,
  changes: readonly Change[],
  message: string,
  author?: Author,
): Promise<Saved> {
  const by = author ?? (await getAuthor(store.git));
  return store.advance(async (parent) => {
    const files = await store.resolve(parent, changes);
    for (const { path, before } of files) refuseMoved(changes, path, before);
    if (files.every(({ before, after }) => before === after)) return undefined;
    return { id: await store.write(parent, files, { message, author: by }), files };
  }, by);
}

/** What stands there must be what the editor started from. */
function refuseMoved(changes: readonly Change[], path: string, before: string | null) {
  const base = changes.find((change) => change.path === path)?.base;
  if (base === undefined || base === before) return;
  throw new DeskError(409, `“${path}”刚刚被别人改过，没有动它。请刷新页面，看过新的内容再来。`);
}
