/**
 * `npm run bench:servers`: what one request costs nginx and Caddy, in microseconds of CPU, as deploy/site sets them up.
 * Measures only; nothing here passes or fails.
 *
 * - An article of dist/, by TLS on open connections and by plain HTTP, packed when it was published; and the same
 *   compressed on request, as a server does that finds nothing packed. All take turns within a round, so that the
 *   machine is the same for them.
 * - CPU is that of nginx's worker or of Caddy, user and system, from /proc: other work on the machine hardly changes it, which
 *   cannot be said of requests a second.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { askSite } from '../deep/servers/ask-site.ts';
import { host, makePublishedSite } from '../deep/servers/published-site.ts';
import { startCaddySite, startNginx } from '../deep/servers/start-site-servers.ts';
import { findProgram } from '../find-program.ts';
import { percentile, round } from './percentiles.ts';

const rounds = 5;
const seconds = 3;
const path = '/guides/unpaid-wages/';
const article = readFileSync(join(import.meta.dirname, '../../dist', path, 'index.html'));
const wrk = findProgram({ name: 'wrk', packages: ['wrk'] });
const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** One way to be served: which server, which encoding, with TLS or without. */
interface Way {
  port: number;
  pid: number;
  encoding: string;
  scheme: 'http' | 'https';
}

const site = makePublishedSite();
site.addRelease('first', { [`${path.slice(1)}index.html`]: article, '404.html': '404' });
site.publish('first');
const [packed, packing] = [
  await startNginx(site, { withPlainPort: true }),
  await startNginx(site, { withPlainPort: true, onTheFly: true }),
];
const caddy = await startCaddySite(site);
const way = (server: typeof packed, encoding: string, scheme: Way['scheme']): Way => ({
  port: scheme === 'https' ? server.httpsPort : server.httpPort,
  pid: server === caddy ? server.pid : findWorker(server.pid),
  encoding,
  scheme,
});
const ways: Record<string, Way> = {
  'br, packed, HTTP': way(packed, 'br', 'http'),
  'gzip, packed, HTTP': way(packed, 'gzip', 'http'),
  'plain, HTTP': way(packed, 'identity', 'http'),
  'gzip, on request, HTTP': way(packing, 'gzip', 'http'),
  'br, packed, TLS': way(packed, 'br', 'https'),
  'gzip, on request, TLS': way(packing, 'gzip', 'https'),
  'br, packed, TLS, Caddy': way(caddy, 'br', 'https'),
};
const costs = new Map(Object.keys(ways).map((name): [string, number[]] => [name, []]));
try {
  for (const measured of Object.values(ways)) await checkEncoding(measured);
  for (let turn = 1; turn <= rounds; turn += 1) {
    for (const [name, measured] of Object.entries(ways)) costs.get(name)?.push(measure(measured));
    console.error(`Round ${turn} of ${rounds}, load ${round(loadavg()[0] ?? 0, 1)}`);
  }
} finally {
  await Promise.all([packed, packing, caddy].map(({ stop }) => stop()));
  site.remove();
}
console.log(`${path}: ${article.length} bytes. CPU a request, in µs, ${rounds} rounds:`);
console.table(
  Object.fromEntries(
    [...costs].map(([name, values]) => [
      name,
      {
        median: round(percentile(values, 0.5), 1),
        least: round(Math.min(...values), 1),
        most: round(Math.max(...values), 1),
      },
    ]),
  ),
);

/** CPU time a request, in µs, while wrk asks for some seconds over eight connections. */
function measure({ port, pid, encoding, scheme }: Way): number {
  const before = readCpu(pid);
  const headers = ['-H', `Host: ${host}`, '-H', `Accept-Encoding: ${encoding}`];
  const address = `${scheme}://127.0.0.1:${port}${path}`;
  const load = ['-t1', '-c8', `-d${seconds}s`, ...headers, address];
  const said = execFileSync(wrk, load, { encoding: 'utf8' });
  const requests = Number(/(\d+) requests in/.exec(said)?.[1]);
  if (!requests || said.includes('Non-2xx')) throw new Error(`No server sent ${address}:\n${said}`);
  return (readCpu(pid) - before) / requests;
}

/** A server that does not do what is to be measured would be cheap. */
async function checkEncoding({ port, encoding, scheme }: Way) {
  const certificate = scheme === 'https' ? readFileSync(site.certificate, 'utf8') : undefined;
  const options = { headers: { 'accept-encoding': encoding } };
  const { headers } = await askSite({ port, ...(certificate && { certificate }) }, path, options);
  const sent = headers['content-encoding'] ?? 'identity';
  if (sent !== encoding) throw new Error(`The server sent ${path} as ${sent}, not as ${encoding}.`);
}

/** User and system time of a process, in µs. */
function readCpu(pid: number): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return (((user ?? 0) + (system ?? 0)) / ticks) * 1_000_000;
}

/** The one worker of an nginx. */
function findWorker(parent: number): number {
  const isChild = (pid: string) => {
    try {
      return (
        readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === `${parent}`
      );
    } catch {
      return false;
    }
  };
  const worker = readdirSync('/proc').find((name) => /^\d+$/.test(name) && isChild(name));
  if (!worker) throw new Error(`nginx (process ${parent}) has no worker.`);
  return Number(worker);
}
