import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The system's Caddy, or CADDY. Installed with apt-get where that is possible: on Debian, as root. */
export function findCaddy(): string {
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('No Caddy found: installing caddy with apt-get.');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'caddy']);
  }
  const installed = find();
  if (installed) return installed;
  throw new Error(
    'There is no Caddy. Install it (https://caddyserver.com/docs/install), or name one: CADDY=/path',
  );
}

function run(command: string, parameters: string[]) {
  // Tests start it by themselves: at runlevel 1 the package starts no service.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync(command, parameters, { env });
}

function find(): string | undefined {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const candidates = folders.map((folder) => join(folder, 'caddy'));
  return process.env['CADDY'] || candidates.find((path) => existsSync(path));
}
