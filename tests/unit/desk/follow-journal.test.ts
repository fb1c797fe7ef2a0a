import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '#src/desk/git-store.ts';
import { createRepository } from './scratch-repository.ts';

const guide = 'content/guides/unpaid-wages.md';

/** A repository as a desk leaves it that was killed after its branch had moved, before the files followed. */
function killedBeforeFollowing() {
  const repository = createRepository({ [guide]: '一\n', 'content/guides/old.md': '旧\n' });
  const { git, write } = repository;
  const before = git('rev-parse', `HEAD:${guide}`);
  const old = git('rev-parse', 'HEAD:content/guides/old.md');
  write(guide, '二\n');
  git('rm', '-q', 'content/guides/old.md');
  git('commit', '-qam', '发布');
  const after = git('rev-parse', `HEAD:${guide}`);
  git('checkout', '-q', 'HEAD^', '--', '.');
  const files = [
    { path: guide, before, after },
    { path: 'content/guides/old.md', before: old, after: null },
  ];
  write('.git/desk/1.json', JSON.stringify({ id: git('rev-parse', 'HEAD'), files }));
  return repository;
}

/** Open the desk and wait until it has had its turn. */
const open = (root: string) => openStore(root).inTurn(async () => {});

test('files follow at the next start where a killed desk had not come to them', async () => {
  const { root, git, read } = killedBeforeFollowing();
  await open(root);
  expect(read(guide)).toBe('二\n');
  expect(existsSync(join(root, 'content/guides/old.md'))).toBe(false);
  expect(git('status', '--short')).toBe('');
  expect(readdirSync(join(root, '.git/desk'))).toEqual([]);
});

test('what somebody has changed since then stays', async () => {
  const { root, read, write } = killedBeforeFollowing();
  write(guide, '手改\n');
  await open(root);
  expect(read(guide)).toBe('手改\n');
});

test('half-written files of a killed desk go', async () => {
  const { root, write } = killedBeforeFollowing();
  write('content/guides/.0123456789ab.tmp', '二');
  write('content/guides/.keep', '');
  await open(root);
  expect(readdirSync(join(root, 'content/guides')).sort()).toEqual(['.keep', 'unpaid-wages.md']);
});

test('a commit that never came to be changes nothing', async () => {
  const { root, git, read } = killedBeforeFollowing();
  git('reset', '-q', '--hard', 'HEAD^');
  await open(root);
  expect(read(guide)).toBe('一\n');
  expect(git('status', '--short')).toBe('');
});

test('a broken journal stops no start', async () => {
  const { root, write } = killedBeforeFollowing();
  write('.git/desk/0.json', '{');
  await open(root);
  expect(readdirSync(join(root, '.git/desk'))).toEqual([]);
});
