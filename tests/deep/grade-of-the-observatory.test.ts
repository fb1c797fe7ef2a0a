import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { host, makePublishedSite } from './servers/published-site.ts';
import { type SiteServer, startCaddySite, startNginx } from './servers/start-site-servers.ts';

/* Mozilla's HTTP Observatory, without network, over real nginx and real Caddy with TLS. */

interface Report {
  scan: { grade: string; score: number; testsFailed: number; responseHeaders: object };
  tests: Record<string, { pass: boolean; result: string; scoreModifier: number }>;
}

const site = makePublishedSite();
site.addRelease('first', {
  'index.html': '<!doctype html><title>首页</title><script src="/_astro/a.js"></script>',
  '404.html': '<!doctype html><title>没有这个页面</title>',
  'robots.txt': 'User-agent: *',
});
site.publish('first');
const servers: SiteServer[] = [];
afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()));
  site.remove();
});

const require = createRequire(import.meta.url);
const command = join(dirname(require.resolve('@mdn/mdn-http-observatory')), 'scan.js');

/** What the Observatory's own command says of a server. */
async function grade({ httpPort, httpsPort }: SiteServer): Promise<Report> {
  const preload = join(import.meta.dirname, 'servers/observatory-offline.ts');
  const env = {
    ...process.env,
    SITE_PORTS: `${httpPort},${httpsPort}`,
    NODE_EXTRA_CA_CERTS: site.certificate,
  };
  const run = promisify(execFile)(process.execPath, ['--import', preload, command, host], { env });
  return JSON.parse((await run).stdout);
}

test('nginx and Caddy get the best grade, by the same tests', async () => {
  const reports: Report[] = [];
  for (const [name, start] of [
    ['nginx', startNginx],
    ['Caddy', startCaddySite],
  ] as const) {
    const server = await start(site);
    servers.push(server);
    const report = await grade(server);
    console.log(`${name}: ${report.scan.grade}, ${report.scan.score}`);
    for (const [test, { result, scoreModifier }] of Object.entries(report.tests))
      console.log(`  ${String(scoreModifier).padStart(3)}  ${test}: ${result}`);
    reports.push(report);
  }
  for (const { scan } of reports) {
    expect(scan).toMatchObject({ grade: 'A+', testsFailed: 0 });
    expect(scan.score).toBeGreaterThanOrEqual(125);
  }
  const [nginx, caddy] = reports;
  expect(caddy?.tests).toEqual(nginx?.tests);
});
