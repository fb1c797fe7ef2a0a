import { DeskError } from './desk-error.ts';
import { createFollower, type Followed } from './follow-commit.ts';
import { gitIn } from './git.ts';
import { type Change, type Commit, commitChanges } from './git-commit.ts';
import { findBranch, findCommit, listFiles, readBlobs, type StoredFile } from './git-read.ts';

/** The result of a save. Without a commit, the files were already as they should be. */
export interface Saved extends Followed {
  commit: Commit | undefined;
}

/** Content as it stands in the last commit of the checked-out branch. */
export interface GitStore {
  /** The commit that reads come from; nothing before the first one. */
  head: () => Promise<string | undefined>;
  /** Files below folders, or single files, of the last commit. */
  list: (...paths: string[]) => Promise<StoredFile[]>;
  read: (blobs: readonly string[]) => Promise<Map<string, Buffer>>;
  /** Commit changes. Saves wait for each other. @throws DeskError when the branch cannot take them. */
  save: (changes: readonly Change[], message: string) => Promise<Saved>;
}

/** Open the repository at `root`. Its hooks, index lock and unsaved files are never in the way. */
export function openStore(root: string): GitStore {
  const git = gitIn(root);
  const follow = createFollower(root, git);
  let last: Promise<unknown> = Promise.resolve();

  async function save(changes: readonly Change[], message: string): Promise<Saved> {
    const branch = await findBranch(git);
    if (!branch) {
      throw new DeskError(409, '仓库现在没有停在任何分支上，不能保存。请先运行 git switch main。');
    }
    const commit = await commitChanges(git, branch, changes, message);
    if (!commit) return { commit, left: [], indexBehind: [] };
    return { commit, ...(await follow(commit)) };
  }

  return {
    head: () => findCommit(git, 'HEAD'),
    list: async (...paths) => {
      const commit = await findCommit(git, 'HEAD');
      return commit ? listFiles(git, commit, paths) : [];
    },
    read: (blobs) => readBlobs(git, blobs),
    save: (changes, message) => {
      const saved = last.then(() => save(changes, message));
      last = saved.catch(() => {});
      return saved;
    },
  };
}
