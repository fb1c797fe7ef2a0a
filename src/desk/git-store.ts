import { DeskError } from './desk-error.ts';
import { createFollower, type Followed } from './follow-commit.ts';
import { type Journal, openJournal } from './follow-journal.ts';
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
import { findBranch, getAuthor, treeOf } from './git-read.ts';
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

/** A commit for the checked-out branch. */
interface Advance extends Commit {
  /** Refs that move with the branch, or nothing moves. */
  with?: RefMove[];
}

const attempts = 5;

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

async function advanceBranch(
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

async function openWorkshop(git: Git, read: ObjectReader): Promise<Workshop> {
  const format = (await git(['rev-parse', '--show-object-format'])).toString().trim();
  const hash: HashName = format === 'sha256' ? 'sha256' : 'sha1';
  return { git, read, hash, trees: createTrees(read, hash) };
}

async function getBranch(git: Git): Promise<string> {
  const branch = await findBranch(git);
  if (branch) return branch;
  throw new DeskError(409, '仓库现在没有停在任何分支上，不能保存。请先运行 git switch main。');
}

async function saveChanges(
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
  if (base === null) throw new DeskError(409, `“${path}”已经存在，请换一个网址名。`);
  throw new DeskError(
    409,
    before === null
      ? '这条内容在您打开之后被别人删除了。请先把您的文字复制出来，再刷新页面。'
      : '这条内容在您打开之后被别人改过，没有保存。请先把您的文字复制出来，再刷新页面重新修改。',
  );
}
