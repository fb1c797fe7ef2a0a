import { type Advance, advanceBranch, saveChanges } from './advance-branch.ts';
import { createFollower, type Followed } from './follow-commit.ts';
import { openJournal } from './follow-journal.ts';
import { type Author, type Git, gitIn } from './git.ts';
import {
  type Change,
  type ChangedFile,
  type Commit,
  type CommitNote,
  resolveChanges,
  type Workshop,
  writeCommit,
} from './git-commit.ts';
import type { HashName } from './git-objects.ts';
import { type ObjectReader, openObjectReader } from './git-objects-reader.ts';
import { treeOf } from './git-read.ts';
import { moveRefs, type RefMove } from './git-refs.ts';
import { createTrees, type StoredFile } from './git-tree.ts';

/** The result of a save. Without a commit, the files were already as they should be. */
export interface Saved extends Followed {
  commit: Commit | undefined;
}

/** The repository: content as it stands in the last commit of the checked-out branch, and ways to add to it. */
export interface GitStore {
  git: Git;
  /** The commit that reads come from; nothing before the first one. */
  head: () => Promise<string | undefined>;
  /** The commit a ref stands at; nothing where there is no such ref. */
  commitAt: (ref: string) => Promise<string | undefined>;
  /** The tree of a commit; the same tree has the same files. */
  treeOf: (commit: string) => Promise<string | undefined>;
  /** Files below folders, or single files, of the last commit. */
  list: (...paths: string[]) => Promise<StoredFile[]>;
  /** The same of any commit. */
  listAt: (commit: string, ...paths: string[]) => Promise<StoredFile[]>;
  read: (blobs: readonly string[]) => Promise<Map<string, Buffer>>;
  /** Work that no other save of this desk may come between. */
  inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  resolve: (parent: string | undefined, changes: readonly Change[]) => Promise<ChangedFile[]>;
  /** Store a commit that no ref points at yet. */
  write: (
    parent: string | undefined,
    files: readonly ChangedFile[],
    note: CommitNote,
  ) => Promise<string>;
  /** Move refs, all or none. False when one has been moved by somebody else. */
  move: (moves: readonly RefMove[], by: Author) => Promise<boolean>;
  /** Commit changes to the checked-out branch. @throws DeskError when it cannot take them. */
  save: (changes: readonly Change[], message: string, author?: Author) => Promise<Saved>;
  /** Add a commit to the checked-out branch, moving other refs with it; work tree and index follow. In turn only. */
  advance: (
    make: (parent: string | undefined) => Promise<Advance | undefined>,
    by: Author,
  ) => Promise<Saved>;
}

/** Open the repository at `root`. Its hooks, index lock and unsaved files are never in the way. */
export function openStore(root: string): GitStore {
  const git = gitIn(root);
  const readObjects = openObjectReader(root);
  const follow = createFollower(root, git);
  const journal = openJournal(root, git);
  const workshop = once(() => openWorkshop(git, readObjects));
  const reads = createReads(readObjects, workshop);
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  }

  const store: GitStore = {
    git,
    ...reads,
    inTurn,
    resolve: async (parent, changes) => resolveChanges(await workshop(), parent, changes),
    write: async (parent, files, note) => writeCommit(await workshop(), parent, files, note),
    move: (moves, by) => moveRefs(git, moves, by),
    save: (changes, message, author) => inTurn(() => saveChanges(store, changes, message, author)),
    advance: (make, by) => advanceBranch(store, journal, follow, make, by),
  };
  // What a desk that was killed left half done is finished before anything else is written.
  void inTurn(() => journal.recover(store, follow)).catch(() => {});
  return store;
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

function createReads(read: ObjectReader, workshop: () => Promise<Workshop>) {
  const find = async (name: string) => (await read([name]))[0];
  const commitAt = async (ref: string) => (await find(`${ref}^{commit}`))?.id;
  const head = () => commitAt('HEAD');
  const findTree = async (commit: string) => {
    const object = await find(`${commit}^{commit}`);
    return object && treeOf(object);
  };
  const listAt = async (commit: string, ...paths: string[]) => {
    const tree = await findTree(commit);
    return tree ? (await workshop()).trees.list(tree, paths) : [];
  };
  return {
    head,
    commitAt,
    treeOf: findTree,
    listAt,
    list: async (...paths: string[]) => {
      const commit = await head();
      return commit ? listAt(commit, ...paths) : [];
    },
    read: async (blobs: readonly string[]) => {
      const objects = await read(blobs);
      return new Map(objects.flatMap((object) => (object ? [[object.id, object.body]] : [])));
    },
  };
}

async function openWorkshop(git: Git, read: ObjectReader): Promise<Workshop> {
  const format = (await git(['rev-parse', '--show-object-format'])).toString().trim();
  const hash: HashName = format === 'sha256' ? 'sha256' : 'sha1';
  return { git, read, hash, trees: createTrees(read, hash) };
}
