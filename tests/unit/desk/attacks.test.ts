import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { samplePicture } from '../lib/upload/sample-picture.ts';
import { openDesk } from './open-desk-server.ts';
import { guideSource, sampleContent } from './sample-content.ts';

const guide = 'content/guides/unpaid-wages.md';

test.each([
  '.git/config',
  'content/../.git/config',
  'content/guides/../../.git/config.md',
  '../outside.md',
  '/etc/passwd',
  'content/guides/../../../outside.md',
  'content/%2e%2e/%2e%2e/.git/config',
  'content\\guides\\..\\..\\package.json',
  'content/guides/.hidden.md',
  'content//guides/a.md',
  'package.json',
  'src/desk/start.ts',
  'content/images/a.svg',
  'content/images/a.html',
  'content/images/sub/../../../.git/hooks/pre-commit',
  'content/guides/a\0.md',
  'content/guides/a.md/../../../x.md',
])('%j is neither read nor written nor deleted, and each attempt is logged', async (path) => {
  const { ask, git, lines } = await openDesk();
  const before = git('rev-parse', 'HEAD');
  const content = (await samplePicture('png').toBuffer()).toString('base64');
  const asset = { path, content, encoding: 'base64' };
  const dataFiles = [{ path, raw: guideSource('unpaid-wages') }];
  const good = [{ path: guide, raw: guideSource('unpaid-wages') }];
  const attempts = [
    { action: 'getEntry', params: { path } },
    { action: 'entriesByFiles', params: { files: [{ path }] } },
    { action: 'entriesByFolder', params: { folder: path } },
    { action: 'getMediaFile', params: { path } },
    { action: 'getMedia', params: { mediaFolder: path } },
    { action: 'persistEntry', params: { dataFiles, assets: [], options: {} } },
    { action: 'persistEntry', params: { dataFiles: good, assets: [asset], options: {} } },
    { action: 'deleteFile', params: { path } },
    { action: 'deleteFiles', params: { paths: [guide, path] } },
  ];
  for (const attempt of attempts) {
    const { status, body } = await ask({}, attempt);
    expect(status, attempt.action).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body)).not.toContain('[core]');
  }
  expect(lines).toHaveLength(attempts.length);
  for (const line of lines) {
    expect(line).toMatch(/^\[编辑台\] \S+ 4\d\d POST \/admin\/api\/ 王编辑 127\.0\.0\.1 \S/);
  }
  expect(git('rev-parse', 'HEAD')).toBe(before);
  expect(git('status', '--short', '--untracked-files=no')).toBe('');
});

test('an upload with a path for a name lands among the pictures, or nowhere', async () => {
  const { ask, git } = await openDesk();
  const content = (await samplePicture('png').toBuffer()).toString('base64');
  for (const path of ['../../x.png', '.git/hooks/x.png', 'content/guides/x.png', '/tmp/x.png']) {
    await ask(
      {},
      { action: 'persistMedia', params: { asset: { path, content, encoding: 'base64' } } },
    );
  }
  const pictures = git('ls-tree', '-r', '--name-only', 'HEAD').match(/.*\.png$/gm);
  expect(pictures).toContain('content/images/x.png');
  for (const path of pictures ?? []) expect(path).toMatch(/^content\/images\/x[a-z0-9-]*\.png$/);
});

test('a link in the repository leads nowhere', async () => {
  const { ask, git, root } = await openDesk();
  mkdirSync(join(root, 'content/images'), { recursive: true });
  symlinkSync('../../.git/config', join(root, 'content/images/a.png'));
  symlinkSync('../../.git/config', join(root, 'content/guides/leak.md'));
  git('add', '-A', 'content');
  git('commit', '-qm', 'links');
  for (const attempt of [
    { action: 'getMediaFile', params: { path: 'content/images/a.png' } },
    { action: 'getEntry', params: { path: 'content/guides/leak.md' } },
    { action: 'entriesByFolder', params: { folder: 'content/guides' } },
    { action: 'getMedia', params: { mediaFolder: 'content/images' } },
  ]) {
    expect(JSON.stringify(await ask({}, attempt))).not.toContain('[core]');
  }
});

test('nothing is written through a link on disk', async () => {
  const { ask, root } = await openDesk();
  const outside = join(root, '..', `outside-${Date.now()}`);
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret.md'), 'secret');
  symlinkSync(outside, join(root, 'content/images'));
  symlinkSync(join(outside, 'secret.md'), join(root, 'content/guides/late.md'));
  const content = (await samplePicture('png').toBuffer()).toString('base64');
  const asset = { path: 'content/images/a.png', content, encoding: 'base64' };
  await ask({}, { action: 'persistMedia', params: { asset } });
  const dataFiles = [{ path: 'content/guides/late.md', raw: guideSource('late') }];
  await ask(
    {},
    { action: 'persistEntry', params: { dataFiles, assets: [], options: { newEntry: true } } },
  );
  expect(readdirSync(outside)).toEqual(['secret.md']);
  expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe('secret');
});

test.each([
  ['a page behind a picture', 'a.png', '<script>alert(1)</script>'],
  ['an archive behind a photo', 'a.jpg', 'PK\x03\x04 META-INF/MANIFEST.MF PK\x05\x06'],
])('%s is refused and logged, by upload and with an entry', async (_, name, more) => {
  const { ask, git, lines } = await openDesk();
  const before = git('rev-parse', 'HEAD');
  const picture = await samplePicture(name === 'a.png' ? 'png' : 'jpg').toBuffer();
  const content = Buffer.concat([picture, Buffer.from(more)]).toString('base64');
  const asset = { path: `content/images/${name}`, content, encoding: 'base64' };
  const upload = await ask({}, { action: 'persistMedia', params: { asset } });
  expect(upload).toMatchObject({
    status: 422,
    body: { error: expect.stringContaining('别的数据') },
  });
  expect(lines).toEqual([
    expect.stringMatching(/ 422 POST \/admin\/api\/ 王编辑 127\.0\.0\.1 “a\./),
  ]);
  expect(git('rev-parse', 'HEAD')).toBe(before);
});

test.each([
  '/../.git/config',
  '/%2e%2e/.git/config',
  '/..%2f.git%2fconfig',
  '/.git/config',
  '/admin/..%5c..%5c.git%5cconfig',
  '/admin/%2e%2e%2f%2e%2e%2f.git/config',
  '//etc/passwd',
  '/%00',
])('%s shows no file outside of the built site, and is logged', async (path) => {
  const { send, lines, port } = await openDesk(sampleContent);
  const { status, text } = await send({ host: `127.0.0.1:${port}` }, '', 'GET', path);
  expect(status).toBe(404);
  expect(text).not.toMatch(/\[core\]|root:/);
  expect(lines).toEqual([expect.stringContaining(` 404 GET ${path} 127.0.0.1 地址指向网站之外`)]);
});
