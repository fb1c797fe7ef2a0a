import { randomBytes } from 'node:crypto';
import { lstat, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Git } from './git.ts';
import type { Commit } from './git-commit.ts';

type ChangedFile = Commit['files'][number];

/** Bring one file of the work tree along with a commit. False when somebody has changed it: it stays. */
export async function followFile(root: string, git: Git, file: ChangedFile): Promise<boolean> {
  const now = await findBlobOnDisk(root, git, file.path);
  if (now === file.after) return true;
  if (now !== file.before || !(await isInside(root, file.path))) return false;
  const target = join(root, file.path);
  if (file.content === null) {
    await rm(target, { force: true });
    return true;
  }
  await mkdir(dirname(target), { recursive: true });
  const draft = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  await writeFile(draft, file.content);
  await rename(draft, target);
  return true;
}

async function findBlobOnDisk(root: string, git: Git, path: string): Promise<string | null> {
  const status = await lstat(join(root, path)).catch(() => undefined);
  if (!status) return null;
  if (!status.isFile()) return 'not a file';
  return (await git(['hash-object', '--', path])).toString().trim();
}

/** A linked folder may lead out of the project: nothing is written through it. */
async function isInside(root: string, path: string): Promise<boolean> {
  const home = await realpath(root);
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const real = await realpath(join(home, folder)).catch(() => undefined);
    if (real) return real === join(home, folder);
  }
}
