import { chmodSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '#src/desk/git-store.ts';
import { createRepository } from './scratch-repository.ts';

const guide = 'content/guides/unpaid-wages.md';
const files = { [guide]: '一\n', 'src/code.ts': '1\n' };
const bytes = (text: string) => Buffer.from(text);

test('a save is a commit by the repository’s identity, and the clean file follows', async () => {
  const { root, git, read } = createRepository(files);
  await openStore(root).save([{ path: guide, content: bytes('二\n') }], '修改指南“欠薪”\n\n说明');
  expect(git('log', '-1', '--format=%an <%ae> %cn %s')).toBe(
    '王编辑 <wang@example.org> 王编辑 修改指南“欠薪”',
  );
  expect(read(guide)).toBe('二\n');
  expect(git('status', '--short')).toBe('');
});

test('without an identity the desk signs with its own', async () => {
  const { root, git } = createRepository(files);
  git('config', 'user.name', '');
  git('config', 'user.email', '');
  await openStore(root).save([{ path: guide, content: bytes('二\n') }], 'x');
  expect(git('log', '-1', '--format=%an <%ae>')).toBe('沈阳e工会编辑 <editor@localhost>');
});

test('untracked, modified and staged files of others stay as they are', async () => {
  const { root, git, write } = createRepository(files);
  write('src/code.ts', '改\n');
  write('secret.env', 'K=1\n');
  write('src/staged.ts', '2\n');
  git('add', 'src/staged.ts');
  await openStore(root).save([{ path: guide, content: bytes('二\n') }], 'x');
  expect(git('show', '--format=', '--name-only')).toBe(guide);
  expect(git('status', '--short').split('\n')).toEqual([
    'M src/code.ts',
    'A  src/staged.ts',
    '?? secret.env',
  ]);
});

test('a modified file keeps its words and is reported', async () => {
  const { root, git, write, read } = createRepository(files);
  write(guide, '手改\n');
  const saved = await openStore(root).save([{ path: guide, content: bytes('二\n') }], 'x');
  expect(saved.left).toEqual([guide]);
  expect(read(guide)).toBe('手改\n');
  expect(git('show', `HEAD:${guide}`)).toBe('二');
});

test('an untracked file is not overwritten by a new entry', async () => {
  const { root, write, read } = createRepository(files);
  write('content/guides/new.md', '草稿\n');
  const saved = await openStore(root).save(
    [{ path: 'content/guides/new.md', content: bytes('新\n'), base: null }],
    'x',
  );
  expect(saved.left).toEqual(['content/guides/new.md']);
  expect(read('content/guides/new.md')).toBe('草稿\n');
});

test('nothing is written through a linked folder', async () => {
  const { root } = createRepository(files);
  symlinkSync(tmpdir(), join(root, 'content/venues'));
  const path = 'content/venues/desk-link-test.md';
  const saved = await openStore(root).save([{ path, content: bytes('x') }], 'x');
  expect(saved.left).toEqual([path]);
  expect(existsSync(join(tmpdir(), 'desk-link-test.md'))).toBe(false);
});

test('names in Chinese, with spaces and brackets, are written, listed, read and deleted', async () => {
  const { root, git } = createRepository(files);
  const store = openStore(root);
  const path = 'content/images/头像 照片[1].png';
  await store.save([{ path, content: bytes('图') }], '上传');
  const [stored] = await store.list('content/images');
  expect(stored?.path).toBe(path);
  const blob = stored?.blob ?? '';
  expect((await store.read([blob])).get(blob)?.toString()).toBe('图');
  await store.save([{ path, content: null }], '删除');
  expect(existsSync(join(root, path))).toBe(false);
  expect(git('status', '--short')).toBe('');
});

test('a file that has changed since it was opened is not replaced', async () => {
  const { root, git } = createRepository(files);
  const store = openStore(root);
  const base = git('rev-parse', `HEAD:${guide}`);
  await store.save([{ path: guide, content: bytes('甲\n'), base }], '甲');
  const late = store.save([{ path: guide, content: bytes('乙\n'), base }], '乙');
  await expect(late).rejects.toThrow('被别人改过');
  expect(git('show', `HEAD:${guide}`)).toBe('甲');
});

test('saves at the same moment, also by another process, all land', async () => {
  const { root, git } = createRepository(files);
  const [one, two] = [openStore(root), openStore(root)];
  await Promise.all(
    [one, two, one, two].map((store, index) =>
      store.save([{ path: `content/guides/g${index}.md`, content: bytes('x') }], `第${index}篇`),
    ),
  );
  expect(git('rev-list', '--count', 'HEAD')).toBe('5');
  expect(git('ls-files', 'content/guides').split('\n')).toHaveLength(5);
});

test('a new entry does not replace one of the same name', async () => {
  const { root } = createRepository(files);
  const save = openStore(root).save([{ path: guide, content: bytes('新\n'), base: null }], 'x');
  await expect(save).rejects.toThrow('被别人改过，没有动它');
});

test('paths outside content are refused', async () => {
  const { root, git } = createRepository(files);
  const save = openStore(root).save([{ path: '.git/config', content: bytes('x') }], 'x');
  await expect(save).rejects.toThrow('编辑台不能改');
  expect(git('rev-list', '--count', 'HEAD')).toBe('1');
});

test('a stale index.lock blocks no save; the index catches up when it is gone', async () => {
  const { root, git, write, read } = createRepository(files);
  const store = openStore(root);
  write('.git/index.lock', '');
  const locked = await store.save([{ path: guide, content: bytes('二\n') }], '二');
  expect(locked.indexBehind).toEqual([guide]);
  await store.save([{ path: guide, content: bytes('三\n') }], '三');
  expect(read(guide)).toBe('三\n');
  rmSync(join(root, '.git/index.lock'));
  const free = await store.save([{ path: 'content/guides/b.md', content: bytes('x') }], 'b');
  expect(free.indexBehind).toEqual([]);
  expect(git('status', '--short')).toBe('');
});

test('hooks of the repository do not run', async () => {
  const { root, git, write } = createRepository(files);
  write('.git/hooks/reference-transaction', '#!/bin/sh\nexit 1\n');
  chmodSync(join(root, '.git/hooks/reference-transaction'), 0o755);
  git('config', 'core.fsmonitor', 'touch fsmonitor-ran');
  await openStore(root).save([{ path: guide, content: bytes('二\n') }], 'x');
  expect(existsSync(join(root, 'fsmonitor-ran'))).toBe(false);
});

test('with no branch checked out it says what to do', async () => {
  const { root, git } = createRepository(files);
  git('checkout', '-q', '--detach');
  const save = openStore(root).save([{ path: guide, content: bytes('二\n') }], 'x');
  await expect(save).rejects.toThrow('git switch main');
});

test('the first commit of an empty repository can be made', async () => {
  const { root, git } = createRepository(files);
  git('checkout', '-q', '--orphan', 'fresh');
  git('rm', '-rqf', '.');
  await openStore(root).save([{ path: guide, content: bytes('一\n') }], '开始');
  expect(git('rev-list', '--count', 'HEAD')).toBe('1');
});
