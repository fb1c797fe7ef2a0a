import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySite } from '../scratch-site.ts';

/* The real project in a repository of its own: real build, real checks, real releases. */

const site = copySite('publish-the-site');
const to = mkdtempSync(join(tmpdir(), 'publish-the-site-'));
const [leave, wages] = [
  'content/guides/annual-leave.md',
  'content/guides/unpaid-wages.md',
] as const;

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=王编辑', '-c', 'user.email=wang@example.org', ...args], {
    cwd: site.root,
    encoding: 'utf8',
  });

const commit = (subject: string) => {
  git('add', '-A');
  git('commit', '-qm', subject);
};

function publish() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/publish/publish.ts', '--to', to],
    { cwd: site.root, encoding: 'utf8', env: { ...process.env, SEARCH_CHECK: 'skip' } },
  );
  return { status, output: stdout + stderr };
}

const page = (path: string) => readFileSync(join(to, 'current/site', path, 'index.html'), 'utf8');
const addToBody = (file: string, words: string) =>
  site.write(file, `${site.read(file).trimEnd()}\n\n${words}\n`);

beforeAll(() => {
  git('init', '-q', '-b', 'main');
  commit('开始');
});

afterAll(() => {
  site.remove();
  rmSync(to, { recursive: true, force: true });
});

test('the site as it is goes online', () => {
  const { status, output } = publish();
  expect(status, output).toBe(0);
  expect(output).toContain('没有问题');
  expect(page('guides/unpaid-wages')).toContain('拖欠');
});

test('one editor’s page that fails the checks does not hold up what another has written', () => {
  // More than a phone should load for one guide; no rule of the gate looks at that.
  const words = Array.from({ length: 12_000 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
  );
  addToBody(leave, words.join(''));
  addToBody(wages, '新加的一句话。');
  commit('两个人的改动');
  const { status, output } = publish();
  expect(status, output).toBe(3);
  expect(output).toMatch(/weight：\/guides\/annual-leave\/：连样式有\d+字节/);
  expect(output).toContain(`· ${leave}：用`);
  expect(page('guides/annual-leave')).not.toContain(words.slice(0, 20).join(''));
  expect(page('guides/unpaid-wages')).toContain('新加的一句话。');
});

test('what stayed out is tried again with the next publish', () => {
  addToBody(wages, '又加一句。');
  commit('又一处改动');
  const { status, output } = publish();
  expect(status, output).toBe(3);
  expect(page('guides/unpaid-wages')).toContain('又加一句。');
});

test('a fault of the templates stops the publish and blames no entry', () => {
  addToBody(wages, '这一句上不了线。');
  site.edit('src/pages/guides/[slug].astro', 'title={data.title}', 'title={undefined}');
  commit('改坏了模板');
  const before = readdirSync(join(to, 'releases'));
  const { status, output } = publish();
  expect(status, output).toBe(1);
  expect(output).toMatch(/检查发现 \d+ 个问题|网站没有生成出来/);
  expect(readdirSync(join(to, 'releases'))).toEqual(before);
  expect(page('guides/unpaid-wages')).not.toContain('这一句上不了线');
});
