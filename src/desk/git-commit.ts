import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isContentPath } from './content-paths.ts';
import { DeskError } from './desk-error.ts';
import type { Git } from './git.ts';
import { findCommit, getAuthor, listFiles } from './git-read.ts';

/** One file to write or delete. */
export interface Change {
  path: string;
  /** The new bytes; null deletes the file. */
  content: Buffer | null;
  /** The blob the editor started from, null where there was none. Left out: whatever is there is replaced. */
  base?: string | null;
}

/** A commit that has been made. */
export interface Commit {
  id: string;
  /** Each changed file, with its blob before and after. */
  files: { path: string; content: Buffer | null; before: string | null; after: string | null }[];
}

const noObject = '0'.repeat(40);
const attempts = 5;

/**
 * Commit changes to a branch without touching the work tree or its index.
 * Somebody else's commit in between is built upon, unless it changed the same files.
 * @throws DeskError 409 when a file is no longer what the editor started from.
 */
export async function commitChanges(
  git: Git,
  branch: string,
  changes: readonly Change[],
  message: string,
): Promise<Commit | undefined> {
  const refused = changes.find(({ path }) => !isContentPath(path));
  if (refused)
    throw new DeskError(403, `编辑台不能改“${refused.path}”，只能改 content 里的内容和图片。`);
  for (let attempt = 1; ; attempt += 1) {
    const parent = await findCommit(git, branch);
    const files = await resolveChanges(git, parent, changes);
    if (files.every(({ before, after }) => before === after)) return undefined;
    const id = await writeCommit(git, parent, files, message);
    try {
      await git(['update-ref', '-m', 'desk', branch, id, parent ?? noObject]);
      return { id, files };
    } catch (error) {
      const moved = (await findCommit(git, branch)) !== parent;
      if (!moved || attempt === attempts) throw error;
    }
  }
}

async function resolveChanges(
  git: Git,
  parent: string | undefined,
  changes: readonly Change[],
): Promise<Commit['files']> {
  const stored = parent
    ? await listFiles(
        git,
        parent,
        changes.map(({ path }) => path),
      )
    : [];
  const blobs = new Map(stored.map(({ path, blob }) => [path, blob]));
  return Promise.all(
    changes.map(async ({ path, content, base }) => {
      const before = blobs.get(path) ?? null;
      if (base !== undefined && base !== before) throw conflict(path, base, before);
      const after = content && (await writeBlob(git, content));
      return { path, content, before, after };
    }),
  );
}

function conflict(path: string, base: string | null, now: string | null): DeskError {
  if (base === null) return new DeskError(409, `“${path}”已经存在，请换一个网址名。`);
  if (now === null)
    return new DeskError(
      409,
      '这条内容在您打开之后被别人删除了。请先把您的文字复制出来，再刷新页面。',
    );
  return new DeskError(
    409,
    '这条内容在您打开之后被别人改过，没有保存。请先把您的文字复制出来，再刷新页面重新修改。',
  );
}

async function writeBlob(git: Git, content: Buffer): Promise<string> {
  const name = await git(['hash-object', '-w', '--stdin', '--no-filters'], { input: content });
  return name.toString().trim();
}

async function writeCommit(
  git: Git,
  parent: string | undefined,
  files: Commit['files'],
  message: string,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  const index = join(folder, 'index');
  try {
    await git(['read-tree', parent ?? '--empty'], { index });
    await git(['update-index', '-z', '--index-info'], { index, input: indexInfo(files) });
    const tree = (await git(['write-tree'], { index })).toString().trim();
    const parents = parent ? ['-p', parent] : [];
    const author = await getAuthor(git);
    const id = await git(['commit-tree', tree, ...parents, '-F', '-'], { input: message, author });
    return id.toString().trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What `git update-index --index-info -z` reads. */
export function indexInfo(files: readonly { path: string; after: string | null }[]): string {
  return files
    .map(({ path, after }) => (after ? `100644 ${after}\t${path}\0` : `0 ${noObject}\t${path}\0`))
    .join('');
}
