import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSite } from '#src/serve/static-site.ts';

const pages = {
  'index.html': '首页',
  'guides/index.html': '指南',
  '404.html': '没有这个页面',
  'guides/atom.xml': '<feed/>',
  'sitemap-0.xml': '<urlset/>',
  'data/venues.geojson': '{}',
  'search/index-1/a.pf_meta': 'x',
  'empty/note.txt': 'x',
  '.secret': '不给看',
};

async function openSite() {
  const folder = mkdtempSync(join(tmpdir(), 'site-test-'));
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(dirname(folder), 'site-test-outside.txt'), '外面');
  const server = createServer(createSite({ folder })).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const { port } = server.address() as AddressInfo;
  return (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
}

test('a folder is its index page, and gets its closing slash', async () => {
  const get = await openSite();
  expect(await (await get('/guides/')).text()).toBe('指南');
  const moved = await get('/guides?q=1');
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/guides/?q=1']);
});

test.each([
  '/nothing/',
  '/empty/',
  '/.secret',
  '/%2e%2e/site-test-outside.txt',
  '/..%2fsite-test-outside.txt',
  '/%00',
  '/%',
  '//example.org/',
])('%s is the page for what does not exist', async (path) => {
  const answer = await (await openSite())(path);
  expect([answer.status, await answer.text()]).toEqual([404, '没有这个页面']);
});

test.each([
  ['/guides/', 'text/html; charset=utf-8'],
  ['/guides/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/sitemap-0.xml', 'application/xml; charset=utf-8'],
  ['/data/venues.geojson', 'application/geo+json; charset=utf-8'],
  ['/search/index-1/a.pf_meta', 'application/octet-stream'],
])('%s is served as %s', async (path, type) => {
  expect((await (await openSite())(path)).headers.get('content-type')).toBe(type);
});

test('a page that has not changed is not sent again', async () => {
  const get = await openSite();
  const etag = (await get('/')).headers.get('etag') ?? '';
  const again = await get('/', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(again.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('HEAD tells the length and sends nothing', async () => {
  const answer = await (await openSite())('/', { method: 'HEAD' });
  expect([answer.headers.get('content-length'), await answer.text()]).toEqual(['6', '']);
});

test('nothing can be sent to a page', async () => {
  expect((await (await openSite())('/', { method: 'POST' })).status).toBe(405);
});
