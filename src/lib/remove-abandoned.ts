import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Remove what processes that are gone have left in a folder; its names begin with a word and the process: `stage-4711-xyz`. */
export function removeAbandoned(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = Number(/^[a-z]+-(\d+)\b/.exec(name)?.[1]);
    if (pid && !isRunning(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether a process of this number exists, whoever’s it is. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
