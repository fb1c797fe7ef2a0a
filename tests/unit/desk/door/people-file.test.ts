import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPeopleFile } from '#src/desk/door/people-file.ts';

const wang = 'wang:\n  name: 王编辑\n  email: wang@example.org\n  role: writer\n';
const li = 'li:\n  name: 李审核\n  email: li@example.org\n  role: reviewer\n';

function writePeople(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'people-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'people.yml');
  writeFileSync(path, text);
  return path;
}

test('a login leads to a name, an email and a role', () => {
  const find = openPeopleFile(writePeople(wang + li));
  expect(find('li')).toEqual({ name: '李审核', email: 'li@example.org', role: 'reviewer' });
  expect(find('zhao')).toBeUndefined();
  expect(find('constructor')).toBeUndefined();
});

test('JSON will do as well', () => {
  const person = { name: '王编辑', email: 'wang@example.org', role: 'publisher' };
  expect(openPeopleFile(writePeople(JSON.stringify({ 王: person })))('王')).toEqual(person);
});

test('who is struck from the list is out at once', () => {
  const path = writePeople(wang + li);
  const find = openPeopleFile(path);
  expect(find('li')).toBeDefined();
  writeFileSync(path, wang);
  expect(find('li')).toBeUndefined();
  expect(find('wang')).toBeDefined();
});

test('while the list is out of order nobody comes in', () => {
  const path = writePeople(wang);
  const find = openPeopleFile(path);
  expect(find('wang')).toBeDefined();
  writeFileSync(path, wang.replace('writer', 'boss'));
  expect(() => find('wang')).toThrow('“wang › role”写得不对');
  rmSync(path);
  expect(() => find('wang')).toThrow(/人员名单“.*”用不了/);
  writeFileSync(path, wang);
  expect(find('wang')).toBeDefined();
});

test.each([
  ['one email for two logins', wang + li.replace('li@', 'WANG@'), '分不清谁写谁审'],
  ['a name that would break a commit', wang.replace('王编辑', '王<x@y>'), '“wang › name”'],
  ['no email', 'wang:\n  name: 王\n  role: writer\n', '“wang › email”'],
  ['nothing', '', '“整个文件”'],
])('%s is refused', (_, text, sentence) => {
  expect(() => openPeopleFile(writePeople(text))('wang')).toThrow(sentence);
});

test('a list that anybody may rewrite is not trusted', () => {
  const path = writePeople(wang);
  chmodSync(path, 0o666);
  expect(() => openPeopleFile(path)('wang')).toThrow('谁都能改写它。请运行 chmod o-w');
});
