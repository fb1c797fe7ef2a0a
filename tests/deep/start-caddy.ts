import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findCaddy } from '../find-caddy.ts';

const deploy = join(import.meta.dirname, '../../deploy/desk');

/** Real Caddy with the configuration of deploy/, over TLS with a certificate of its own making. */
export interface RunningCaddy {
  port: number;
  /** `https://localhost:<port>` */
  origin: string;
  /** The certificate that makes its own one good. */
  ca: string;
  /** The requests it has logged, line by line. */
  readRequests: () => string[];
  /** What it says of itself. */
  readOutput: () => string;
  stop: () => Promise<void>;
}

/** Choose a port, so that the desk can be told its address before Caddy runs. */
export async function chooseOrigin(): Promise<{ port: number; origin: string }> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return { port, origin: `https://localhost:${port}` };
}

/** Start Caddy in front of a socket. @param passwords What each login logs in with. */
export async function startCaddy(
  { port, origin }: { port: number; origin: string },
  socket: string,
  passwords: Record<string, string>,
): Promise<RunningCaddy> {
  const caddy = findCaddy();
  const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
  const users = join(folder, 'desk-users');
  const log = join(folder, 'desk.log');
  const lines = Object.entries(passwords).map(
    ([login, password]) => `${login} ${hashPassword(caddy, password)}\n`,
  );
  writeFileSync(users, lines.join(''), { mode: 0o600 });
  writeFileSync(join(folder, 'Caddyfile'), configure(port, folder));
  const env = { ...process.env, DESK_SOCKET: socket, DESK_USERS: users, DESK_LOG: log };
  const child = spawn(caddy, ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'], {
    cwd: folder,
    env: { ...env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const authority = join(folder, 'pki/authorities/local/root.crt');
  await untilReady(child, () => existsSync(authority) && output.includes('serving initial'));
  return {
    port,
    origin,
    ca: readFileSync(authority, 'utf8'),
    readRequests: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
    readOutput: () => output,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };

  async function untilReady(process: ChildProcess, isReady: () => boolean) {
    for (let tries = 0; !isReady(); tries += 1) {
      if (process.exitCode !== null || tries > 200)
        throw new Error(`Caddy did not start:\n${output}`);
      await wait(100);
    }
  }
}

/** deploy/desk/Caddyfile, for a machine without a name of its own. */
function configure(port: number, folder: string): string {
  const shipped = readFileSync(join(deploy, 'Caddyfile'), 'utf8');
  const changes: [string, string][] = [
    [
      '{\n',
      `{\nadmin off\nskip_install_trust\nauto_https disable_redirects\nstorage file_system ${folder}\n`,
    ],
    ['import desk.caddy', `import ${join(deploy, 'desk.caddy')}`],
    ['desk.example.org {', `https://localhost:${port} {\nbind 127.0.0.1\ntls internal`],
  ];
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`deploy/desk/Caddyfile has no “${from}”.`);
    return text.replace(from, to);
  }, shipped);
}

/** As deploy/README.md tells administrators to do it. */
function hashPassword(caddy: string, password: string): string {
  return execFileSync(caddy, ['hash-password'], {
    input: `${password}\n`,
    encoding: 'utf8',
  }).trim();
}
