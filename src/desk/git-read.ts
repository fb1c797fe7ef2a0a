import type { Author, Git } from './git.ts';

/** A file of a commit. */
export interface StoredFile {
  path: string;
  /** Name of the blob: the same bytes have the same name. */
  blob: string;
}

const fallbackAuthor: Author = { name: '沈阳e工会编辑', email: 'editor@localhost' };

/** The full name of the checked-out branch; nothing while a single commit is checked out. */
export async function findBranch(git: Git): Promise<string | undefined> {
  return attempt(git(['symbolic-ref', '-q', 'HEAD']));
}

/** The commit a branch or `HEAD` stands at; nothing before the first commit. */
export async function findCommit(git: Git, ref: string): Promise<string | undefined> {
  return attempt(git(['rev-parse', '--verify', '-q', `${ref}^{commit}`]));
}

/** Who saves: the identity set for the repository, else a neutral one. */
export async function getAuthor(git: Git): Promise<Author> {
  const [name, email] = await Promise.all(
    ['user.name', 'user.email'].map((key) => attempt(git(['config', '--get', key]))),
  );
  return { name: name ?? fallbackAuthor.name, email: email ?? fallbackAuthor.email };
}

/** The files of a commit below some paths, in git's order. */
export async function listFiles(
  git: Git,
  commit: string,
  paths: readonly string[],
): Promise<StoredFile[]> {
  const lines = await git(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths]);
  return lines
    .toString()
    .split('\0')
    .flatMap((line) => {
      const match = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line);
      return match?.[1] && match[2] ? [{ blob: match[1], path: match[2] }] : [];
    });
}

/** The bytes of blobs, by name, in one call. */
export async function readBlobs(git: Git, blobs: readonly string[]): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  if (blobs.length === 0) return found;
  const output = await git(['cat-file', '--batch'], { input: `${blobs.join('\n')}\n` });
  let position = 0;
  while (position < output.length) {
    const end = output.indexOf(10, position);
    const [name = '', , size = ''] = output.toString('utf8', position, end).split(' ');
    const start = end + 1;
    found.set(name, output.subarray(start, start + Number(size)));
    position = start + Number(size) + 1;
  }
  return found;
}

async function attempt(output: Promise<Buffer>): Promise<string | undefined> {
  try {
    return (await output).toString().trim() || undefined;
  } catch {
    return undefined;
  }
}
