import { expect, test } from 'vitest';
import { openObjectReader } from '#src/desk/git-objects-reader.ts';
import { createRepository } from './scratch-repository.ts';

test('answers many questions in their order, whatever they are about', async () => {
  const large = 'x'.repeat(300_000);
  const { root, git } = createRepository({ a: '', '头像 12 34': '二\n', c: large });
  const read = openObjectReader(root);
  const answers = await read([
    'HEAD:a',
    'HEAD:头像 12 34',
    'nothing 12 34',
    'HEAD:c',
    'HEAD^{commit}',
  ]);
  expect(answers.map((object) => object?.body.length)).toEqual([
    0,
    4,
    undefined,
    300_000,
    expect.any(Number),
  ]);
  expect(answers[4]?.id).toBe(git('rev-parse', 'HEAD'));
});

test('sees what was committed after it was opened, also once it is packed', async () => {
  const { root, git, write } = createRepository({ a: '1' });
  const read = openObjectReader(root);
  await read(['HEAD']);
  write('a', '2');
  git('commit', '-qam', 'x');
  git('gc', '-q');
  const [object] = await read(['HEAD:a']);
  expect(object?.body.toString()).toBe('2');
});

test('a name with a line break is no name, and confuses nobody', async () => {
  const { root } = createRepository({ a: '1' });
  const read = openObjectReader(root);
  const [odd, object] = await read(['HEAD:a\nHEAD', 'HEAD:a']);
  expect([odd, object?.body.toString()]).toEqual([undefined, '1']);
});

test('a repository that is not there is an error, not silence', async () => {
  await expect(openObjectReader('/nowhere')(['HEAD'])).rejects.toThrow();
});
