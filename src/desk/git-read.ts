import type { Author, Git } from './git.ts';
import type { GitObject } from './git-objects.ts';

const fallbackAuthor: Author = { name: '沈阳e工会编辑', email: 'editor@localhost' };

/** The full name of the checked-out branch; nothing while a single commit is checked out. */
export async function findBranch(git: Git): Promise<string | undefined> {
  return attempt(git(['symbolic-ref', '-q', 'HEAD']));
}

/** The person at this machine: the identity set for the repository, else a neutral one. */
export async function getAuthor(git: Git): Promise<Author> {
  const [name, email] = await Promise.all(
    ['user.name', 'user.email'].map((key) => attempt(git(['config', '--get', key]))),
  );
  return { name: name ?? fallbackAuthor.name, email: email ?? fallbackAuthor.email };
}

/** The tree of a commit as git stores it. */
export function treeOf(commit: GitObject): string {
  return /^tree ([0-9a-f]+)$/m.exec(commit.body.toString('latin1'))?.[1] ?? '';
}

async function attempt(output: Promise<Buffer>): Promise<string | undefined> {
  try {
    return (await output).toString().trim() || undefined;
  } catch {
    return undefined;
  }
}
