import { isContentPath } from './content-paths.ts';
import { DeskError } from './desk-error.ts';
import type { Author, Git } from './git.ts';
import { type GitObject, type HashName, makeObject, packObjects } from './git-objects.ts';
import type { ObjectReader } from './git-objects-reader.ts';
import { treeOf } from './git-read.ts';
import type { Trees } from './git-tree.ts';

/** One file to write or delete. */
export interface Change {
  path: string;
  /** The new bytes; null deletes the file. */
  content: Buffer | null;
  /** The blob the editor started from, null where there was none. Left out: whatever is there is replaced. */
  base?: string | null;
}

/** A file of a commit, before and after. */
export interface ChangedFile {
  path: string;
  content: Buffer | null;
  before: string | null;
  after: string | null;
}

/** A commit that has been made. */
export interface Commit {
  id: string;
  files: ChangedFile[];
}

/** What commits are made with. */
export interface Workshop {
  git: Git;
  read: ObjectReader;
  trees: Trees;
  hash: HashName;
}

/** What a commit says of itself. */
export interface CommitNote {
  message: string;
  author: Author;
  /** A second parent: the draft that is being published. */
  merged?: string;
}

/** The files that changes would turn into what, on top of a commit. @throws DeskError outside of content. */
export async function resolveChanges(
  { read, trees, hash }: Workshop,
  parent: string | undefined,
  changes: readonly Change[],
): Promise<ChangedFile[]> {
  const refused = changes.find(({ path }) => !isContentPath(path));
  if (refused) {
    throw new DeskError(403, `编辑台不能改“${refused.path}”，只能改 content 里的内容和图片。`);
  }
  const tree = parent && (await findTree(read, parent));
  const paths = changes.map(({ path }) => path);
  const stored = tree ? await trees.list(tree, paths) : [];
  const blobs = new Map(stored.map(({ path, blob }) => [path, blob]));
  return changes.map(({ path, content }) => ({
    path,
    content,
    before: blobs.get(path) ?? null,
    after: content && makeObject('blob', content, hash).id,
  }));
}

/** Store a commit with some files changed, on top of a parent, and return its id. No ref moves. */
export async function writeCommit(
  { git, read, trees, hash }: Workshop,
  parent: string | undefined,
  files: readonly ChangedFile[],
  { message, author, merged }: CommitNote,
): Promise<string> {
  const old = parent && (await findTree(read, parent));
  const laid = await trees.layOver(
    old,
    files.map(({ path, after }) => ({ path, blob: after })),
  );
  const parents = [parent, merged].flatMap((id) => id ?? []);
  const commit = makeObject('commit', formatCommit(laid.id, parents, author, message), hash);
  const blobs = files.flatMap(({ content }) =>
    content ? [makeObject('blob', content, hash)] : [],
  );
  await store(git, [...blobs, ...laid.made, commit], hash);
  return commit.id;
}

/** Git checks every object before it keeps it; what it has already is passed over. */
async function store(git: Git, objects: readonly GitObject[], hash: HashName) {
  const unique = [...new Map(objects.map((object) => [object.id, object])).values()];
  await git(['unpack-objects', '-q', '--strict'], { input: packObjects(unique, hash) });
}

async function findTree(read: ObjectReader, commit: string): Promise<string> {
  const [object] = await read([commit]);
  if (!object) throw new Error(`commit ${commit} is missing`);
  return treeOf(object);
}

function formatCommit(tree: string, parents: string[], author: Author, message: string): Buffer {
  const who = `${identity(author)} ${Math.floor(Date.now() / 1000)} +0800`;
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${who}`,
    `committer ${who}`,
    '',
    `${message.replaceAll('\0', '').trimEnd()}\n`,
  ];
  return Buffer.from(lines.join('\n'));
}

/** A name and an address that cannot be mistaken for something else in a commit. */
export function identity({ name, email }: Author): string {
  const clean = (text: string) => text.replace(/[\p{Cc}<>]/gu, '').trim();
  return `${clean(name) || '沈阳e工会编辑'} <${clean(email) || 'editor@localhost'}>`;
}
