import { DeskError } from './desk-error.ts';
import {
  fileMode,
  folderMode,
  formatTree,
  type GitObject,
  type HashName,
  isFile,
  isFolder,
  makeObject,
  parseTree,
  type TreeEntry,
} from './git-objects.ts';
import type { ObjectReader } from './git-objects-reader.ts';

/** A file of a commit. */
export interface StoredFile {
  path: string;
  /** Name of the blob: the same bytes have the same name. */
  blob: string;
}

/** A file to put into a tree; without a blob it is taken out. */
interface LaidFile {
  path: string;
  blob: string | null;
}

/** Reads and makes trees. A tree never changes, so those read last are kept. */
export interface Trees {
  /** Files below folders, or single files, in git's order. Links and other repositories are left out. */
  list: (tree: string, paths: readonly string[]) => Promise<StoredFile[]>;
  /** The tree that results when files are put into another: its id, and the objects that are not stored yet. */
  layOver: (
    tree: string | undefined,
    files: readonly LaidFile[],
  ) => Promise<{ id: string; made: GitObject[] }>;
}

const kept = 200;

/** The lines of a tree. */
type ReadEntries = (tree: string) => Promise<TreeEntry[]>;

/** Trees of one repository. */
export function createTrees(read: ObjectReader, hash: HashName): Trees {
  const known = new Map<string, TreeEntry[]>();

  async function entriesOf(tree: string): Promise<TreeEntry[]> {
    const before = known.get(tree);
    if (before) return before;
    const [object] = await read([tree]);
    const entries = object?.type === 'tree' ? parseTree(object.body, hash) : [];
    if (known.size >= kept) known.delete(known.keys().next().value ?? '');
    known.set(tree, entries);
    return entries;
  }

  return {
    list: async (tree, paths) => {
      const lists = await Promise.all(paths.map((path) => listPath(entriesOf, tree, path)));
      return lists.flat();
    },
    layOver: (tree, files) => layFiles(entriesOf, hash, tree, files),
  };
}

async function listPath(entriesOf: ReadEntries, tree: string, wanted: string) {
  const path = wanted.replace(/\/$/, '');
  const entry = await findEntry(entriesOf, tree, path);
  if (!entry) return [];
  if (isFolder(entry)) return listBelow(entriesOf, entry.id, `${path}/`);
  return isFile(entry) && path === wanted ? [{ path, blob: entry.id }] : [];
}

async function findEntry(
  entriesOf: ReadEntries,
  tree: string,
  path: string,
): Promise<TreeEntry | undefined> {
  let current: TreeEntry | undefined = { mode: folderMode, name: '', id: tree };
  for (const name of path.split('/')) {
    if (!current || !isFolder(current)) return undefined;
    current = (await entriesOf(current.id)).find((entry) => entry.name === name);
  }
  return current;
}

async function listBelow(
  entriesOf: ReadEntries,
  tree: string,
  folder: string,
): Promise<StoredFile[]> {
  const lists = (await entriesOf(tree)).map((entry) => {
    const path = `${folder}${entry.name}`;
    if (isFolder(entry)) return listBelow(entriesOf, entry.id, `${path}/`);
    return isFile(entry) ? [{ path, blob: entry.id }] : [];
  });
  return (await Promise.all(lists)).flat();
}

async function layFiles(
  entriesOf: ReadEntries,
  hash: HashName,
  tree: string | undefined,
  files: readonly LaidFile[],
  folder = '',
): Promise<{ id: string; made: GitObject[]; isEmpty: boolean }> {
  const lines = new Map((tree ? await entriesOf(tree) : []).map((line) => [line.name, line]));
  const made: GitObject[] = [];
  for (const [name, inner] of groupByFirstPart(files)) {
    const line = lines.get(name);
    refuseLink(line, `${folder}${name}`);
    const [file] = inner;
    if (file && file.path === name) {
      if (file.blob) lines.set(name, { mode: fileMode, name, id: file.blob });
      else lines.delete(name);
      continue;
    }
    const below = inner.map(({ path, blob }) => ({ path: path.slice(name.length + 1), blob }));
    const old = line && isFolder(line) ? line.id : undefined;
    const laid = await layFiles(entriesOf, hash, old, below, `${folder}${name}/`);
    made.push(...laid.made);
    if (laid.isEmpty) lines.delete(name);
    else lines.set(name, { mode: folderMode, name, id: laid.id });
  }
  const object = makeObject('tree', formatTree([...lines.values()]), hash);
  if (object.id !== tree) made.push(object);
  return { id: object.id, made, isEmpty: lines.size === 0 };
}

function groupByFirstPart(files: readonly LaidFile[]): Map<string, LaidFile[]> {
  const groups = new Map<string, LaidFile[]>();
  for (const file of files) {
    const [name = ''] = file.path.split('/');
    groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return groups;
}

/** What a link in the repository leads to is not the desk's to write. */
function refuseLink(line: TreeEntry | undefined, path: string) {
  if (!line || isFolder(line) || isFile(line)) return;
  throw new DeskError(
    409,
    `“${path}”在版本库里是一个链接，编辑台不往里写。请管理员把它换成普通文件夹。`,
  );
}
