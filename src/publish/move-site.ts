import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';

/** Put a built site in the place of an older one. Whoever looks sees the one or the other. */
export function moveSite(from: string, to: string): void {
  const [next, old] = [`${to}-next-${process.pid}`, `${to}-old-${process.pid}`];
  for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
  bring(from, next);
  if (existsSync(to)) renameSync(to, old);
  renameSync(next, to);
  rmSync(old, { recursive: true, force: true });
}

/** Renaming ends at the border of a file system. */
function bring(from: string, to: string) {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
