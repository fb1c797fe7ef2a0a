import { existsSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Git, gitIn } from '#src/desk/git.ts';
import { moveRefs, removeStaleLocks } from '#src/desk/git-refs.ts';
import { createRepository } from './scratch-repository.ts';

const by = { name: '王编辑', email: 'wang@example.org' };

/** A repository with a second commit that `main` is to move to, and a draft that goes with it. */
function prepare() {
  const repository = createRepository({ a: '1' });
  const { git, root, write } = repository;
  const from = git('rev-parse', 'HEAD');
  const to = git('commit-tree', 'HEAD^{tree}', '-p', 'HEAD', '-m', 'x');
  git('update-ref', 'refs/heads/cms/guides/a', from);
  const moves = [
    { ref: 'refs/heads/main', from, to },
    { ref: 'refs/heads/cms/guides/a', from, to: null },
  ];
  return {
    ...repository,
    from,
    to,
    move: (git = gitIn(root)) => moveRefs(git, moves, by),
    lock: (name: string, seconds: number) => {
      write(`.git/${name}`, '');
      const time = Date.now() / 1000 - seconds;
      utimesSync(join(root, '.git', name), time, time);
    },
  };
}

const locks = [
  'HEAD.lock',
  'packed-refs.lock',
  'refs/heads/main.lock',
  'refs/heads/cms/guides/a.lock',
];

test.each(locks)('an old %s, left by a git that was killed, stops nothing', async (name) => {
  const { move, lock, git, to } = prepare();
  lock(name, 60);
  expect(await move()).toBe(true);
  expect(git('for-each-ref', '--format=%(objectname) %(refname)')).toBe(`${to} refs/heads/main`);
});

test.each(locks)('a fresh %s is waited for, not removed', async (name) => {
  const { move, lock, root, git, from } = prepare();
  lock(name, 0);
  const refusals: string[] = [];
  const watched: Git = async (...command) =>
    gitIn(root)(...command).catch((error) => {
      refusals.push(git('rev-parse', 'main'));
      // Its owner is done with it, once it has been met twice.
      if (refusals.length === 2) rmSync(join(root, '.git', name));
      throw error;
    });
  expect(await move(watched)).toBe(true);
  expect(refusals).toEqual([from, from]);
});

test('when one ref has been moved by somebody else, none moves', async () => {
  const { move, git, from, to } = prepare();
  git('update-ref', 'refs/heads/cms/guides/a', to);
  expect(await move()).toBe(false);
  expect(git('rev-parse', 'main')).toBe(from);
});

test('starting removes old locks and leaves fresh ones', async () => {
  const { lock, root } = prepare();
  lock('packed-refs.lock', 60);
  lock('refs/heads/main.lock', 0);
  await removeStaleLocks(join(root, '.git'));
  expect(locks.filter((name) => existsSync(join(root, '.git', name)))).toEqual([
    'refs/heads/main.lock',
  ]);
});
