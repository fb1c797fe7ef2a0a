import { execFileSync } from 'node:child_process';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createDeskServer } from '#src/desk/desk-server.ts';
import { createProxyDoor } from '#src/desk/door/proxy-door.ts';
import { listenOnSocket } from '#src/desk/listen.ts';
import type { Person } from '#src/desk/person.ts';
import { readToken } from '../open-desk-server.ts';
import { sampleContent } from '../sample-content.ts';
import { createRepository } from '../scratch-repository.ts';

const origin = 'https://desk.example.org';
const people: Record<string, Person> = {
  wang: { name: '王编辑', email: 'wang@example.org', role: 'writer' },
  李审核: { name: '李审核', email: 'li@example.org', role: 'reviewer' },
};

/** A server’s desk; `send` is what the proxy sends on. */
async function openBehindProxy() {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'warn').mockImplementation((line) => lines.push(String(line)));
  const { root, write } = createRepository(sampleContent);
  write('dist/admin/index.html', '<meta name="desk-token" content="">');
  const findPerson = (login: string) => (Object.hasOwn(people, login) ? people[login] : undefined);
  const server = createDeskServer(root, createProxyDoor({ origin, findPerson }), () => {});
  const socketPath = join(root, 'desk.sock');
  await listenOnSocket(server, socketPath);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
    log.mockRestore();
  });
  const send = (headers: OutgoingHttpHeaders | string[], body?: object) =>
    new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const sent = request(
        {
          socketPath,
          method: body ? 'POST' : 'GET',
          path: body ? '/admin/api/' : '/admin/',
          headers,
        },
        (answer) => {
          let text = '';
          answer.on('data', (chunk) => {
            text += chunk;
          });
          answer.on('end', () => resolve({ status: answer.statusCode, text }));
        },
      );
      sent.on('error', reject);
      // As bytes: Node would write a text together with the headers, and those as UTF-8.
      sent.end(body && Buffer.from(JSON.stringify(body)));
    });
  const proxied = (login: string) => ({
    host: 'desk.example.org',
    'x-forwarded-for': '198.51.100.9, 203.0.113.7',
    'x-desk-user': login,
  });
  const enter = async (login: string) => readToken((await send(proxied(login))).text);
  const ask = (headers: object, body: object = { action: 'info' }) =>
    send({ origin, 'content-type': 'application/json', ...headers }, body);
  return { send, ask, enter, proxied, lines, socketPath };
}

test('whom the proxy names comes in, under any spelling of a Chinese login', async () => {
  const { ask, enter, proxied } = await openBehindProxy();
  const utf8 = Buffer.from('李审核').toString('latin1');
  for (const login of ['wang', utf8, encodeURIComponent('李审核')]) {
    const token = await enter(login);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await ask({ ...proxied(login), 'x-desk-token': token })).toMatchObject({ status: 200 });
  }
});

test('a token is of no use to somebody else', async () => {
  const { ask, enter, proxied, lines } = await openBehindProxy();
  const token = await enter('wang');
  const other = { ...proxied(encodeURIComponent('李审核')), 'x-desk-token': token };
  expect(await ask(other)).toMatchObject({ status: 401 });
  expect(lines).toEqual([expect.stringContaining(' 401 POST /admin/api/ 李审核 203.0.113.7 ')]);
  expect(lines.join()).not.toContain(token);
});

test.each([
  ['no login', { 'x-desk-user': '' }, 401, '请先登录'],
  ['an unknown login', { 'x-desk-user': 'zhao' }, 403, '“zhao”不在编辑台的人员名单里'],
  ['a property of all objects', { 'x-desk-user': 'constructor' }, 403, '不在编辑台的人员名单里'],
  ['two logins', { 'x-desk-user': ['wang', 'li'] }, 403, '两个登录名'],
  ['half a character', { 'x-desk-user': '%E6%9D' }, 401, '请先登录'],
  ['another spelling of the header', { x_desk_user: 'li' }, 403, '冒充登录名'],
  ['another host', { host: 'evil.example' }, 403, `请用 ${origin}/admin/`],
  ['another origin', { origin: 'https://evil.example' }, 403, '来自别的网站'],
  ['no origin', { origin: [] }, 403, '没有写明来自哪个页面'],
  ['another site', { 'sec-fetch-site': 'cross-site' }, 403, '来自别的网站'],
  ['no token', { 'x-desk-token': [] }, 401, '请刷新页面'],
])('%s is refused and logged', async (_, headers, status, reason) => {
  const { ask, enter, proxied, lines } = await openBehindProxy();
  const token = await enter('wang');
  const good = { ...proxied('wang'), 'x-desk-token': token };
  const answer = await ask({ ...good, ...headers });
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(reason);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(` ${status} POST /admin/api/ `);
  expect(lines[0]).toContain(reason);
  expect(lines[0]).toContain('203.0.113.7');
  expect(lines[0]).not.toContain('198.51.100.9');
});

test('the admin page is for people on the list only', async () => {
  const { send, proxied } = await openBehindProxy();
  for (const login of ['', 'zhao']) {
    const page = await send(proxied(login));
    expect(page.text).not.toContain('desk-token');
    expect([401, 403]).toContain(page.status);
  }
});

test('the socket is for its owner and group only', async () => {
  const { socketPath } = await openBehindProxy();
  expect(execFileSync('stat', ['-c', '%A', socketPath], { encoding: 'utf8' }).trim()).toBe(
    'srw-rw----',
  );
});
