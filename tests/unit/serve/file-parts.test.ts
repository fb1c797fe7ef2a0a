import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSite } from '#src/serve/static-site.ts';

const text = '0123456789';

async function openArchive() {
  const folder = mkdtempSync(join(tmpdir(), 'parts-test-'));
  writeFileSync(join(folder, 'city.pmtiles'), text);
  writeFileSync(join(folder, 'empty.pmtiles'), '');
  const server = createServer(createSite({ folder })).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const { port } = server.address() as AddressInfo;
  return async (headers: Record<string, string> = {}, method = 'GET', name = 'city') => {
    const answer = await fetch(`http://127.0.0.1:${port}/${name}.pmtiles`, { headers, method });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
}

test.each([
  ['bytes=0-3', '0123', 'bytes 0-3/10'],
  ['bytes=4-4', '4', 'bytes 4-4/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=-3', '789', 'bytes 7-9/10'],
  ['bytes=-99', text, 'bytes 0-9/10'],
  ['bytes=8-99', '89', 'bytes 8-9/10'],
])('%s gets its part', async (range, part, told) => {
  const answer = await (await openArchive())({ range });
  expect([answer.status, answer.text, answer.headers.get('content-range')]).toEqual([
    206,
    part,
    told,
  ]);
  expect(answer.headers.get('content-length')).toBe(String(part.length));
});

test('a range behind the end is refused, with the size', async () => {
  const get = await openArchive();
  for (const range of ['bytes=10-', 'bytes=99-200', 'bytes=-0']) {
    const answer = await get({ range });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  }
});

test.each(['bytes=5-2', 'bytes=0-1,4-5', 'items=0-3', 'bytes=-', 'nonsense'])(
  '%s is no single range: the whole file is sent',
  async (range) => {
    const answer = await (await openArchive())({ range });
    expect([answer.status, answer.text]).toEqual([200, text]);
  },
);

test('a part is sent only of the file it was asked of', async () => {
  const get = await openArchive();
  const etag = (await get()).headers.get('etag') ?? '';
  expect((await get({ range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
  expect((await get({ range: 'bytes=0-1', 'if-range': '"other"' })).text).toBe(text);
  expect((await get({ 'if-none-match': etag })).status).toBe(304);
});

test('says that it can send parts, of what kind, under which policy', async () => {
  const { headers, text: body } = await (await openArchive())({}, 'HEAD');
  expect(headers.get('accept-ranges')).toBe('bytes');
  expect(headers.get('content-type')).toBe('application/vnd.pmtiles');
  expect(headers.get('content-length')).toBe('10');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(body).toBe('');
});

test('an empty file has no parts', async () => {
  const get = await openArchive();
  expect((await get({}, 'GET', 'empty')).status).toBe(200);
  expect((await get({ range: 'bytes=0-' }, 'GET', 'empty')).status).toBe(416);
});
