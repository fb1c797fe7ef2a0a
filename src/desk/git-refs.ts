import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Author, Git } from './git.ts';

/** Move a ref from one commit to another; null stands for no ref. */
export interface RefMove {
  ref: string;
  /** Left out: wherever it stands. */
  from?: string | null;
  to: string | null;
}

/** Git holds a lock on a ref for milliseconds: one this old was left by a git that was killed. */
const staleAfter = 5_000;
const pause = 250;

/**
 * Move refs, all or none, and only if each still stands where it stood.
 * A lock that a killed git left behind is removed; one in use is waited for.
 * @returns false when a ref has been moved by somebody else.
 */
export async function moveRefs(git: Git, moves: readonly RefMove[], by: Author): Promise<boolean> {
  const input = moves.map(instruction).join('');
  const end = Date.now() + 2 * staleAfter;
  for (;;) {
    try {
      await git(['update-ref', '-m', 'desk', '--stdin'], { input, author: by });
      return true;
    } catch (error) {
      if (isMoved(String(error))) return false;
      const lock = /Unable to create '(.+\.lock)': File exists/.exec(String(error))?.[1];
      if (!lock || Date.now() > end) throw error;
      await removeStale(lock);
      await wait(pause);
    }
  }
}

function instruction({ ref, from, to }: RefMove): string {
  if (to === null) return `delete ${ref} ${from ?? ''}\n`;
  if (from === undefined) return `update ${ref} ${to}\n`;
  return from === null ? `create ${ref} ${to}\n` : `update ${ref} ${to} ${from}\n`;
}

/** Git's words for a ref that no longer stands where it stood. */
const isMoved = (error: string) =>
  /but expected|reference already exists|unable to resolve reference|reference is missing/.test(
    error,
  );

/** Remove what killed gits left behind in a git folder, before the first save has to wait for it. */
export async function removeStaleLocks(folder: string): Promise<void> {
  const refs = await readdir(join(folder, 'refs'), { recursive: true }).catch(() => []);
  const locks = refs.filter((name) => name.endsWith('.lock')).map((name) => join('refs', name));
  for (const name of ['HEAD.lock', 'packed-refs.lock', ...locks]) {
    await removeStale(join(folder, name));
  }
}

async function removeStale(lock: string) {
  const status = await stat(lock).catch(() => undefined);
  if (status && Date.now() - status.mtimeMs > staleAfter) await rm(lock, { force: true });
}
