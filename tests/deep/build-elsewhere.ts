import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectParts } from '../scratch-site.ts';

/** A machine of its own for a build. */
export interface Machine {
  /** Where the project lies; it goes when `remove` is called. */
  root: string;
  /** Puts the packages there: their folder in the project is given. */
  install: (packages: string, root: string) => void;
  /** Octal, such as `077`. */
  umask: string;
  env: Record<string, string>;
  /** A module that is loaded before the build. */
  preload?: string;
}

/**
 * A copy of the project on a machine of its own. `build` runs the real build for a day, `YYYY-MM-DD`, with nothing of
 * this process's environment but its PATH, and gives the folder that was built; it throws with the output when it fails.
 */
export function settle(machine: Machine) {
  const { root, install } = machine;
  const remove = () => rmSync(root, { recursive: true, force: true });
  remove();
  mkdirSync(root, { recursive: true });
  for (const part of projectParts) cpSync(part, join(root, part), { recursive: true });
  install(resolve('node_modules'), join(root, 'node_modules'));
  return { remove, build: (day: string) => build(machine, day) };
}

function build({ root, umask, env, preload }: Machine, day: string): string {
  const home = join(root, 'home');
  mkdirSync(home, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    'sh',
    [
      ...['-c', `umask ${umask}; exec "$@"`, 'sh', process.execPath],
      ...(preload ? ['--import', preload] : []),
      ...['node_modules/astro/bin/astro.mjs', 'build'],
    ],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        ...env,
        SEARCH_CHECK: 'skip',
        SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00+08:00`) / 1000),
      },
    },
  );
  if (status !== 0) throw new Error(`No build in ${root}: ${stdout.slice(-2000)}${stderr}`);
  return join(root, 'dist');
}
