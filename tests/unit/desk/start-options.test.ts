import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStartOptions } from '#src/desk/start-options.ts';

const start = join(import.meta.dirname, '../../../src/desk/start.ts');
const server = { DESK_PEOPLE: '/etc/desk/people.yml', DESK_ORIGIN: 'https://desk.example.org' };

test('without a word, this machine’s port 4321', () => {
  expect(readStartOptions([], {})).toEqual({
    mode: 'local',
    port: 4321,
    second: undefined,
    built: false,
  });
});

test('port, second person and an existing build can be asked for', () => {
  const second = '李审核 <li@example.org>';
  expect(readStartOptions(['--port', '0', '--second', second, '--built'], {})).toEqual({
    mode: 'local',
    port: 0,
    second,
    built: true,
  });
  expect(readStartOptions([], { PORT: '8080', DESK_SECOND: second })).toMatchObject({
    port: 8080,
    second,
  });
});

test('a socket makes it a server', () => {
  const wanted = {
    mode: 'server',
    socket: '/run/desk/desk.sock',
    people: '/etc/desk/people.yml',
    origin: 'https://desk.example.org',
    built: false,
  };
  expect(readStartOptions(['--socket', '/run/desk/desk.sock'], server)).toEqual(wanted);
  expect(readStartOptions([], { ...server, DESK_SOCKET: '/run/desk/desk.sock' })).toEqual(wanted);
});

test.each([
  ['a word it does not know', ['--bogus'], {}, '看不懂“--bogus”。npm start 后面可以写：--port'],
  ['a port that is none', ['--port', 'x'], {}, '端口“x”不对'],
  ['a server without people', ['--socket', '/s'], { DESK_ORIGIN: 'https://a.cn' }, 'DESK_PEOPLE='],
  ['a server without address', ['--socket', '/s'], { DESK_PEOPLE: '/p' }, 'DESK_ORIGIN=https://'],
  [
    'an address in the clear',
    [],
    { ...server, DESK_SOCKET: '/s', DESK_ORIGIN: 'http://a.cn' },
    '“http://a.cn”',
  ],
  [
    'an address with a path',
    [],
    { ...server, DESK_SOCKET: '/s', DESK_ORIGIN: 'https://a.cn/' },
    '不带斜线',
  ],
])('%s is refused with the cure', (_, args, env, sentence) => {
  expect(() => readStartOptions(args, env)).toThrow(sentence);
});

test.each(['0.0.0.0', '::', '192.168.1.5', 'desk.example.org', ''])(
  'the desk does not open on %j',
  (host) => {
    expect(() => readStartOptions(['--host', host], {})).toThrow('npm start -- --socket');
    expect(() => readStartOptions([], { DESK_HOST: host })).toThrow('谁都能改网站');
  },
);

test.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('%s is this machine', (host) => {
  expect(readStartOptions(['--host', host], {})).toMatchObject({ mode: 'local' });
});

test('npm start ends at once on a public address, with nothing but the reason', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, '--host', '0.0.0.0'], {
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^编辑台不能直接开在“0\.0\.0\.0”上.*\n$/);
});
