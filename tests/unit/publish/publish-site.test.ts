import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readHeld } from '#src/publish/held-commits.ts';
import { scratchPublish, writeSite } from './scratch-publish.ts';

const one = {
  'index.html': '<!doctype html><title>一</title>',
  '404.html': '没有',
  '_astro/page.aaaa.css': 'a{}',
  'places.json': '[]',
  'photo.png': 'picture',
};
const two = {
  'index.html': '<!doctype html><title>二</title>',
  '404.html': '没有',
  '_astro/page.bbbb.css': 'b{}',
  'places.json': '[]',
  'photo.png': 'picture',
};
const three = { ...two, '_astro/page.cccc.css': 'c{}' };

test('makes a release of site, server and release.json, and points current to it', async () => {
  const { to, root, git, publish, releases, read } = scratchPublish();
  expect(await publish(one)).toBe(0);
  const [name = ''] = releases();
  expect(name).toMatch(/^\d{8}-\d{6}-[0-9a-f]{7}$/);
  expect(name.endsWith(git('rev-parse', 'HEAD').slice(0, 7))).toBe(true);
  expect(readlinkSync(join(to, 'current'))).toBe(`releases/${name}`);
  expect(readdirSync(join(to, 'current')).sort()).toEqual(['release.json', 'server', 'site']);
  expect(read('current/server/headers.conf')).toBe('one');
  const release = JSON.parse(read('current/release.json'));
  expect(release).toMatchObject({
    commit: git('rev-parse', 'HEAD'),
    what: '开始',
    by: '王编辑',
    quarantined: [],
  });
  expect(release.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(release.files).toEqual(
    Object.fromEntries(
      Object.entries(one)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')]),
    ),
  );
  expect(readdirSync(to).sort()).toEqual(['current', 'publish.lock', 'publish.log', 'releases']);
  expect(git('status', '--short', '--ignored')).toBe('');
  expect(readdirSync(root)).toEqual(['.git']);
});

test('lays compressed files beside what can be compressed, with the same time', async () => {
  const { site, publish } = scratchPublish();
  await publish(one);
  for (const path of ['index.html', '_astro/page.aaaa.css', 'places.json']) {
    const bytes = readFileSync(site(path));
    expect(brotliDecompressSync(readFileSync(site(`${path}.br`)))).toEqual(bytes);
    expect(gunzipSync(readFileSync(site(`${path}.gz`)))).toEqual(bytes);
    expect(statSync(site(`${path}.br`)).mtimeMs).toBe(statSync(site(path)).mtimeMs);
  }
  expect(existsSync(site('photo.png.br'))).toBe(false);
});

test('shares unchanged files with the release before, and copies what changed', async () => {
  const { site, to, publish, said } = scratchPublish();
  await publish(one);
  const old = join(to, readlinkSync(join(to, 'current')), 'site');
  await publish(two);
  const inode = (file: string) => statSync(file).ino;
  for (const path of ['404.html', '404.html.br', '404.html.gz', 'places.json', 'photo.png']) {
    expect(inode(site(path)), path).toBe(inode(join(old, path)));
  }
  expect(inode(site('index.html'))).not.toBe(inode(join(old, 'index.html')));
  expect(readFileSync(join(old, 'index.html'), 'utf8')).toBe(one['index.html']);
  expect(said.join('\n')).toContain('5 个文件，2 个是新的或变了；从前几版带上 1 个资源文件');
});

test('never gives different bytes of one path the same time, even within one second', async () => {
  const { site, publish, rollback, commit } = scratchPublish();
  const times = new Set<number>();
  for (const text of ['11', '22', '33', '44']) {
    commit(text);
    await publish({ 'index.html': text }, { again: true });
    times.add(Math.floor(statSync(site('index.html')).mtimeMs / 1000));
    times.add(Math.floor(statSync(site('index.html.br')).mtimeMs / 1000));
    if (text === '22') await rollback();
  }
  expect(times.size).toBe(4);
});

test('carries hashed files of the last three releases along, and no longer', async () => {
  const { site, publish } = scratchPublish();
  const name = (letter: string) => `_astro/page.${letter}.js`;
  for (const letter of ['a', 'b', 'c', 'd', 'e']) {
    await publish({ 'index.html': letter, [name(letter)]: letter, [`${letter}.txt`]: letter });
  }
  expect(['b', 'c', 'd', 'e'].filter((letter) => !existsSync(site(name(letter))))).toEqual([]);
  expect(existsSync(site(`${name('b')}.br`))).toBe(true);
  expect(existsSync(site(name('a')))).toBe(false);
  expect(existsSync(site('d.txt'))).toBe(false);
});

test('keeps as many releases as wished', async () => {
  const { publish, releases, to } = scratchPublish();
  for (const text of ['1', '2', '3', '4']) await publish({ 'index.html': text }, { keep: 2 });
  expect(releases()).toHaveLength(2);
  expect(readlinkSync(join(to, 'current'))).toBe(`releases/${releases()[1]}`);
});

test('never removes the release before the current one, however old it is', async () => {
  const { publish, rollback, releases, commit } = scratchPublish();
  await publish({ 'index.html': '1' });
  const [first = ''] = releases();
  commit('第二版');
  await publish({ 'index.html': '2' });
  await publish({ 'index.html': '3' });
  await rollback(first);
  await publish({ 'index.html': '4' }, { keep: 2, again: true });
  expect(releases()).toContain(first);
  expect(releases()).toHaveLength(3);
  expect(await rollback()).toBe(first);
});

test('writes one line to the log: time, commit, who, what, outcome, seconds, files left out', async () => {
  const { publish, commit, log, releases } = scratchPublish();
  const id = commit('改\t一个\u001b[31m数字');
  const quarantined = [{ file: 'content/guides/坏.md', faults: [] }];
  const status = await publish(
    async ({ outDir }) => {
      writeSite(outDir, one);
      return { outcome: 'built-without', quarantined, report: '少了一个文件' };
    },
    { by: '张发布' },
  );
  expect(status).toBe(3);
  expect(log()).toEqual([
    [
      expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
      id,
      '张发布',
      '改 一个 [31m数字',
      `已上线，少了几个文件 ${releases()[0]}`,
      expect.stringMatching(/^\d+\.\ds$/),
      'content/guides/坏.md',
    ],
  ]);
});

test('starts a line of its own after one that a full disk has cut', async () => {
  const { to, publish, log } = scratchPublish();
  await publish(one);
  writeFileSync(join(to, 'publish.log'), '2026-11-22T20');
  await publish(two);
  expect(log().map(([first]) => first)).toEqual(['2026-11-22T20', expect.stringMatching(/^20/)]);
});

test('publishes nothing when the checks find a fault, and says which', async () => {
  const { publish, site, said, releases, log, to } = scratchPublish();
  await publish(one);
  const fault = { check: '链接', path: 'index.html', problem: '断了', cure: '改好' };
  await expect(publish(two, {}, { check: async () => [fault] })).rejects.toThrow(
    '检查发现 1 个问题',
  );
  expect(said.join('\n')).toContain('链接：index.html：断了。改好');
  expect(readFileSync(site('index.html'), 'utf8')).toBe(one['index.html']);
  expect(releases()).toHaveLength(1);
  expect(log()[1]?.[4]).toBe('没有发布：检查发现 1 个问题');
  expect(existsSync(join(to, '.work'))).toBe(false);
});

test('publishes nothing when the build stops', async () => {
  const { publish, said, to, log } = scratchPublish();
  const build = async () => ({ outcome: 'stopped' as const, quarantined: [], report: '内容有错' });
  await expect(publish(build)).rejects.toThrow('网站没有生成出来');
  expect(said).toContain('内容有错');
  expect(existsSync(join(to, 'current'))).toBe(false);
  expect(log()[0]?.[4]).toBe('没有发布：生成失败');
});

test('says when the web server has to be reloaded, and only then', async () => {
  const { publish, said } = scratchPublish();
  await publish(one);
  expect(said.join('\n')).not.toContain('改了响应头');
  await publish(two);
  expect(said.join('\n')).not.toContain('改了响应头');
  await publish(three, {}, { formatHeaders: () => ({ 'headers.conf': 'two' }) });
  expect(said.join('\n')).toContain('改了响应头：照 deploy/README.md');
});

test('prints each step in Chinese with its time', async () => {
  const { publish, said } = scratchPublish();
  await publish(one);
  const steps = said.filter((line) => line.startsWith('['));
  expect(steps).toEqual([
    '[1/5] 生成网站……',
    '[2/5] 检查……',
    '[3/5] 做成新的一版……',
    '[4/5] 切换……',
    '[5/5] 清理……',
  ]);
  expect(said.filter((line) => /^ {6}完成.*，用时 \d+\.\d 秒$/.test(line))).toHaveLength(5);
});

test('takes a folder that was built already, and leaves it as it is', async () => {
  const { publish, scratch, site } = scratchPublish();
  const built = join(scratch, 'dist');
  writeSite(built, { ...one, 'index.html.br': 'made by the build', 'robots.txt': '' });
  await publish({}, { built });
  expect(readFileSync(site('index.html'), 'utf8')).toBe(one['index.html']);
  expect(brotliDecompressSync(readFileSync(site('index.html.br'))).toString()).toBe(
    one['index.html'],
  );
  expect(readFileSync(join(built, 'index.html.br'), 'utf8')).toBe('made by the build');
  await expect(publish({}, { built: join(scratch, 'nothing') })).rejects.toThrow('不存在');
});

test('makes everything readable for the web server, whatever the umask', async () => {
  const { publish, to, scratch } = scratchPublish();
  const before = process.umask(0o077);
  try {
    const built = join(scratch, 'dist');
    writeSite(built, one);
    await publish({}, { built });
  } finally {
    process.umask(before);
  }
  const modes = readdirSync(join(to, 'current/'), { recursive: true, encoding: 'utf8' }).map(
    (path) => statSync(join(to, 'current', path)).mode & 0o777,
  );
  expect([...new Set(modes)].sort()).toEqual([0o644, 0o755]);
  expect(statSync(to).mode & 0o777).toBe(0o755);
  expect(statSync(join(to, 'releases')).mode & 0o777).toBe(0o755);
});

test('refuses a link in the built site', async () => {
  const { publish, scratch, to } = scratchPublish();
  const built = join(scratch, 'dist');
  writeSite(built, one);
  symlinkSync('/etc/passwd', join(built, 'secret.txt'));
  await expect(publish({}, { built })).rejects.toThrow('不是普通文件');
  expect(existsSync(join(to, 'current'))).toBe(false);
});

test('refuses a folder that holds other things, and a current that is no link of ours', async () => {
  const { publish, to } = scratchPublish();
  mkdirSync(join(to, 'photos'), { recursive: true });
  await expect(publish(one)).rejects.toThrow('已经有别的东西（photos');
  expect(readdirSync(to)).toEqual(['photos']);
  mkdirSync(join(to, 'releases'));
  mkdirSync(join(to, 'current'));
  await expect(publish(one)).rejects.toThrow('不是指向某一版的链接');
  expect(lstatSync(join(to, 'current')).isDirectory()).toBe(true);
});

test('touches nothing outside of the folder it publishes into', async () => {
  const { publish, rollback, scratch, root, releases } = scratchPublish();
  const outside = () =>
    readdirSync(scratch, { recursive: true, encoding: 'utf8' })
      .filter((path) => path !== 'www' && !path.startsWith('www/'))
      .map((path) => `${path} ${statSync(join(scratch, path)).mtimeMs}`);
  const before = outside();
  chmodSync(root, 0o755);
  await publish(one);
  await publish(two);
  await rollback(releases()[0]);
  expect(outside()).toEqual(before);
});

test('a commit that was rolled back stays remembered when publishing it again fails', async () => {
  const { publish, rollback, to, git, commit } = scratchPublish();
  await publish(one);
  commit('第二版');
  await publish(two);
  await rollback();
  const build = async () => ({ outcome: 'stopped' as const, quarantined: [], report: '' });
  await expect(publish(build, { again: true })).rejects.toThrow('没有生成出来');
  expect(readHeld(to).map(({ commit }) => commit)).toEqual([git('rev-parse', 'HEAD')]);
});

test('says which content is not committed and therefore not published', async () => {
  const { root, publish, said } = scratchPublish();
  await publish(one);
  expect(said.join('\n')).not.toContain('没有提交');
  writeSite(root, { 'content/guides/讨薪.md': '新写的', 'notes.txt': '别的' });
  await publish(two);
  expect(said).toContain(
    '注意：content/ 里有 1 个文件改了没有提交，这次不发布它们：content/guides/讨薪.md。',
  );
});
