import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { formatServerHeaders } from '#src/serve/server-config/format-server-headers.ts';
import { findCaddy } from '../../find-caddy.ts';
import { brotliModule, findNginx } from '../../find-nginx.ts';
import { chooseOrigin } from '../start-caddy.ts';
import { host, type PublishedSite } from './published-site.ts';

const deploy = join(import.meta.dirname, '../../../deploy/site');

/** A web server with the configuration of deploy/site, for `host`. */
export interface SiteServer {
  httpPort: number;
  httpsPort: number;
  /** Of the process that started it. */
  pid: number;
  stop: () => Promise<void>;
}

/** In which ways a server is set up otherwise than the files of deploy/site are shipped. */
export interface ServerOptions {
  /** Headers for other settings. */
  headers?: ReturnType<typeof formatServerHeaders>;
  /** The desk is part of the site, as with a forge. */
  withDesk?: boolean;
  /** The plain port serves the site too, to tell what TLS costs. */
  withPlainPort?: boolean;
  /** Compress when asked, as servers do that find nothing compressed. */
  onTheFly?: boolean;
}

/** Start real nginx as it would be on a server, but for ports and places. */
export async function startNginx(
  site: PublishedSite,
  options: ServerOptions = {},
): Promise<SiteServer> {
  const { folder, httpPort, httpsPort } = await prepare(site, options);
  const shipped = readFileSync(join(deploy, 'nginx.conf'), 'utf8');
  const letsencrypt = '/etc/letsencrypt/live/www.example.org';
  const configured = replaceAll(shipped, [
    ['/etc/nginx/shenyang-e-union/', `${folder}/`],
    ['listen 80;', `listen 127.0.0.1:${httpPort};`],
    ['listen 443 ', `listen 127.0.0.1:${httpsPort} `],
    ['    listen [::]:80;\n', ''],
    ['    listen [::]:443 ssl http2;\n', ''],
    [`${letsencrypt}/fullchain.pem`, site.certificate],
    [`${letsencrypt}/privkey.pem`, site.key],
    ['/srv/www/shenyang-e-union', site.folder],
    ['www.example.org', host],
    ...(options.withDesk ? ([[deskElsewhere, '']] as const) : []),
    ...(options.onTheFly
      ? ([
          ['gzip off;', 'gzip on; gzip_types *; gzip_comp_level 6;'],
          ['    gzip_static on;\n    brotli_static on;\n', ''],
        ] as const)
      : []),
    ...(options.withPlainPort ? servePlainly(httpPort, httpsPort) : []),
  ]);
  writeFileSync(join(folder, 'site.conf'), configured);
  writeFileSync(join(folder, 'nginx.conf'), nginxAround(folder));
  const child = spawn(findNginx(), [
    '-p',
    folder,
    '-c',
    'nginx.conf',
    '-e',
    'stderr',
    '-g',
    'daemon off;',
  ]);
  return untilReady(child, httpPort, httpsPort);
}

/** Whoever asks the plain port for `host` is served, too, in place of being sent on. */
const servePlainly = (httpPort: number, httpsPort: number) =>
  [
    [
      `listen 127.0.0.1:${httpPort};\n    server_name ${host};`,
      `listen 127.0.0.1:${httpPort};\n    server_name elsewhere.test;`,
    ],
    [
      `listen 127.0.0.1:${httpsPort} `,
      `listen 127.0.0.1:${httpPort};\n    listen 127.0.0.1:${httpsPort} `,
    ],
  ] as const;

const deskElsewhere = `        location ~ ^/admin(/|$) {
            return 404;
        }
`;

/** What Debian's own nginx.conf says around a site, as far as it could get in its way. */
function nginxAround(folder: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `load_module ${brotliModule};
pid ${folder}/nginx.pid;
error_log stderr;
worker_processes 1;
events { worker_connections 768; }
http {
  sendfile on; tcp_nopush on; types_hash_max_size 2048; gzip on; access_log off;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  ${places.join('\n  ')}
  include site.conf;
}
`;
}

/** Start real Caddy as it would be on a server, but for ports, places and the certificate. */
export async function startCaddySite(
  site: PublishedSite,
  options: ServerOptions = {},
): Promise<SiteServer> {
  const { folder, httpPort, httpsPort } = await prepare(site, options);
  const global = `admin off\nhttp_port ${httpPort}\nhttps_port ${httpsPort}\ndefault_bind 127.0.0.1`;
  const caddyfile = replaceAll(readFileSync(join(deploy, 'Caddyfile'), 'utf8'), [
    ['import site.caddy', `{\n${global}\n}\n\nimport site.caddy`],
    ['www.example.org {', `${host} {\ntls ${site.certificate} ${site.key}`],
  ]);
  const shipped = readFileSync(join(deploy, 'site.caddy'), 'utf8');
  writeFileSync(join(folder, 'Caddyfile'), caddyfile);
  writeFileSync(
    join(folder, 'site.caddy'),
    options.withDesk ? replaceAll(shipped, [['\t\terror @elsewhere 404\n', '']]) : shipped,
  );
  const child = spawn(findCaddy(), ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'], {
    cwd: folder,
    env: {
      ...process.env,
      SITE_ROOT: join(site.folder, 'current/site'),
      SITE_HEADERS: join(folder, 'caddy-headers.caddy'),
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
    },
  });
  return untilReady(child, httpPort, httpsPort);
}

/** A folder for the server with its headers, and two ports. */
async function prepare(site: PublishedSite, { headers }: ServerOptions) {
  mkdirSync(join(site.folder, 'servers'), { recursive: true });
  const folder = mkdtempSync(join(site.folder, 'servers/'));
  for (const [name, text] of Object.entries(headers ?? readShipped()))
    writeFileSync(join(folder, name), text);
  const [http, https] = [await chooseOrigin(), await chooseOrigin()];
  return { folder, httpPort: http.port, httpsPort: https.port };
}

function readShipped(): Record<string, string> {
  const names = Object.keys(formatServerHeaders());
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(deploy, name), 'utf8')]));
}

/** Replace each text wherever it stands. @throws Error where it stands nowhere: then what is shipped has changed. */
function replaceAll(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`The files of deploy/site have no “${from}”.`);
    return changed.replaceAll(from, to);
  }, text);
}

async function untilReady(
  child: ChildProcess,
  httpPort: number,
  httpsPort: number,
): Promise<SiteServer> {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += String(chunk);
    });
  for (let tries = 0; !(await answers(httpPort)) || !(await answers(httpsPort)); tries += 1) {
    if (child.exitCode !== null || tries > 200)
      throw new Error(`The web server did not start:\n${output}`);
    await wait(50);
  }
  const ended = new Promise((resolve) => child.once('close', resolve));
  return {
    httpPort,
    httpsPort,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
