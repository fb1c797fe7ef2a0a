import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The system's program of that name. Installed with apt-get where that is possible: on Debian, as root. */
export function findProgram(name: string, debianPackage = name): string {
  const found = find(name);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`No ${name} found: installing ${debianPackage} with apt-get.`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage]);
  }
  const installed = find(name);
  if (installed) return installed;
  throw new Error(`There is no ${name}. Install it (Debian: apt-get install ${debianPackage}).`);
}

function run(command: string, parameters: string[]) {
  // Tests start servers by themselves: at runlevel 1 the package starts no service.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync(command, parameters, { env });
}

function find(name: string): string | undefined {
  const folders = ['/usr/sbin', '/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
