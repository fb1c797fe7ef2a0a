import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program of the system that tests run. */
interface Program {
  /** As it is called, such as `nginx`. */
  name: string;
  /** The packages of Debian that bring it. */
  packages: string[];
  /** Further files that must be there. */
  files?: string[];
}

/**
 * The path of a program, or what the environment names in its place: `NGINX=/path`. Installed with apt-get where that is
 * possible: on Debian, as root.
 * @throws Error where it cannot be had.
 */
export function findProgram({ name, packages, files = [] }: Program): string {
  const find = () => (files.every((file) => existsSync(file)) ? findByName(name) : undefined);
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`No ${name} found: installing ${packages.join(' ')} with apt-get.`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  }
  const installed = find();
  if (installed) return installed;
  throw new Error(
    `There is no ${name}. Install it (on Debian: apt-get install ${packages.join(' ')}), or name one: ${name.toUpperCase()}=/path`,
  );
}

function run(command: string, parameters: string[]) {
  // Tests start it by themselves: at runlevel 1 the package starts no service.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync(command, parameters, { env });
}

function findByName(name: string): string | undefined {
  const folders = ['/usr/bin', '/usr/sbin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const candidates = folders.map((folder) => join(folder, name));
  return process.env[name.toUpperCase()] || candidates.find((path) => existsSync(path));
}
