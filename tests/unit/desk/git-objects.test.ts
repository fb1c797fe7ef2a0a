import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { formatTree, makeObject, packObjects, parseTree } from '#src/desk/git-objects.ts';
import { createRepository } from './scratch-repository.ts';

test('names objects as git does', () => {
  const { git, root } = createRepository({ '头像.txt': '一' });
  const blob = makeObject('blob', Buffer.from('一'), 'sha1');
  expect(blob.id).toBe(git('rev-parse', 'HEAD:头像.txt'));
  const body = execFileSync('git', ['cat-file', 'tree', 'HEAD^{tree}'], { cwd: root });
  expect(makeObject('tree', body, 'sha1').id).toBe(git('rev-parse', 'HEAD^{tree}'));
});

test('takes trees apart and puts them together in git’s own order', () => {
  const files = ['a', 'a.b', 'a-b', 'a/x', 'a0', '头像 照片[1].png'];
  const names = Object.fromEntries(files.map((name) => [name === 'a' ? 'a1' : name, name]));
  const { root } = createRepository(names);
  const body = execFileSync('git', ['cat-file', 'tree', 'HEAD^{tree}'], { cwd: root });
  const entries = parseTree(body, 'sha1');
  expect(entries.map(({ name }) => name)).toEqual([
    'a-b',
    'a.b',
    'a',
    'a0',
    'a1',
    '头像 照片[1].png',
  ]);
  expect(formatTree(entries.toReversed())).toEqual(body);
});

test.each(['sha1', 'sha256'] as const)('git takes what it packs, also with %s', (hash) => {
  const { root, git } = createRepository({ a: '1' });
  git('init', '-q', `--object-format=${hash}`, 'other');
  const cwd = `${root}/other`;
  const large = makeObject('blob', Buffer.alloc(100_000, 'x'), hash);
  const empty = makeObject('blob', Buffer.alloc(0), hash);
  const entries = [large, empty].map(({ id }, index) => ({
    mode: '100644',
    name: `f${index}`,
    id,
  }));
  const tree = makeObject('tree', formatTree(entries), hash);
  const input = packObjects([large, empty, tree], hash);
  execFileSync('git', ['unpack-objects', '-q', '--strict'], { cwd, input });
  expect(execFileSync('git', ['cat-file', '-s', large.id], { cwd, encoding: 'utf8' })).toBe(
    '100000\n',
  );
  expect(execFileSync('git', ['ls-tree', tree.id], { cwd, encoding: 'utf8' })).toContain('f1');
});
