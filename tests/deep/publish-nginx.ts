import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram } from '../find-program.ts';
import { endOf } from './publish-scratch.ts';

/** Real nginx that serves what is published in `to`, as a site of its own would. Its files go below `folder`. */
export async function startNginx(folder: string, to: string) {
  const port = await choosePort();
  const home = join(folder, 'nginx');
  mkdirSync(home);
  writeFileSync(join(home, 'nginx.conf'), configure(home, to, port));
  const program = findProgram({ name: 'nginx', packages: ['nginx-light'] });
  const child = spawn(program, ['-p', home, '-c', join(home, 'nginx.conf')]);
  const ended = endOf(child);
  for (let tries = 0; !(await listens(port)); tries += 1) {
    if (child.exitCode !== null || tries > 100) throw new Error((await ended).output);
    await wait(50);
  }
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGQUIT');
      return (await ended).output;
    },
  };
}

/** The link is looked up once a request: a page, its index and its compressed neighbour come from one release. */
const configure = (home: string, to: string, port: number) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${home}/pid;
error_log stderr warn;
events { worker_connections 256; }
http {
  access_log off;
  types { text/html html; text/css css; text/javascript js; application/json json; }
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${to}/current/site;
    # Looked up once; set would look twice, and nginx answers 500 when the two differ in length.
    if ($realpath_root !~ ^(?<release>/.+)$) { return 503; }
    location / {
      root $release;
      gzip_static on;
      try_files $uri $uri/index.html =404;
    }
  }
}`;

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function choosePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
