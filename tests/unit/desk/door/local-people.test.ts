import { execFileSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import {
  describeMissingIdentity,
  parsePerson,
  readLocalPeople,
} from '#src/desk/door/local-people.ts';
import { gitIn } from '#src/desk/git.ts';
import { createRepository } from '../scratch-repository.ts';

test('whoever git knows works here, and may publish', async () => {
  const { root } = createRepository({ 'a.txt': '' });
  expect(await readLocalPeople(gitIn(root), undefined)).toEqual([
    { name: '王编辑', email: 'wang@example.org', role: 'publisher' },
  ]);
  expect(await describeMissingIdentity(gitIn(root))).toBeUndefined();
});

test('a second person can be named, with a role', () => {
  expect(parsePerson('李审核 <li@example.org>')).toEqual({
    name: '李审核',
    email: 'li@example.org',
    role: 'publisher',
  });
  expect(parsePerson(' 李 审核<li@example.org>:reviewer ')).toEqual({
    name: '李 审核',
    email: 'li@example.org',
    role: 'reviewer',
  });
});

test.each([
  ['李审核', '看不懂“李审核”'],
  ['<li@example.org>', '看不懂'],
  ['李 <li>', '看不懂'],
  ['李\n审核 <li@example.org>', '看不懂'],
  ['李审核 <li@example.org>:admin', '没有“admin”这个角色。可以写 writer、reviewer、publisher'],
])('%j is refused with an example', (text, sentence) => {
  expect(() => parsePerson(text)).toThrow(sentence);
});

test('where git knows nobody, the commands that help are told', async () => {
  const { root } = createRepository({ 'a.txt': '' });
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  execFileSync('git', ['-C', root, 'config', '--unset', 'user.email']);
  const notice = await describeMissingIdentity(gitIn(root));
  expect(notice).toContain('请运行：git config user.email "您的邮箱"，再重新启动。');
  expect(notice).not.toContain('user.name');
  expect((await readLocalPeople(gitIn(root), undefined))[0].email).toBe('editor@localhost');
  vi.unstubAllEnvs();
});
