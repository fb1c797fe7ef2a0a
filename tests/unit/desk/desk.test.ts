import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { readBackendConfig } from '#src/admin/backends/backend-config.ts';
import { openDesk, readToken } from './open-desk-server.ts';

const forge = {
  DESK_FORGE_URL: 'https://git.example.org',
  DESK_FORGE_REPO: 'gonghui/site',
  DESK_FORGE_APP_ID: 'abc',
};

test('answers the admin page of this machine', async () => {
  const { ask, port } = await openDesk();
  expect(await ask({})).toMatchObject({ status: 200, body: { type: 'local_git' } });
  const localhost = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
  expect(await ask({ ...localhost, 'sec-fetch-site': 'same-origin' })).toMatchObject({
    status: 200,
  });
});

test.each([
  ['another name bound to this machine', { host: 'evil.example:80' }, 403, '请用 http://127.0.0.1'],
  ['a page of another site', { origin: 'https://evil.example' }, 403, '来自别的网站'],
  ['a page of another port', { origin: 'http://127.0.0.1:1' }, 403, '来自别的网站'],
  ['a page without origin', { origin: 'null' }, 403, '来自别的网站'],
  ['a request across sites', { 'sec-fetch-site': 'cross-site' }, 403, '来自别的网站'],
  ['a request across ports', { 'sec-fetch-site': 'same-site' }, 403, '来自别的网站'],
  ['a wrong token', { 'x-desk-token': 'x'.repeat(43) }, 401, '请刷新页面'],
  ['no token', { 'x-desk-token': '' }, 401, '请刷新页面'],
  ['a form', { 'content-type': 'text/plain' }, 415, '只接受 JSON'],
  ['a claim to be logged in', { 'x-desk-user': 'wang' }, 403, '冒充登录名'],
  ['that claim in another spelling', { X_Desk_User: 'wang' }, 403, '冒充登录名'],
])('%s is refused in Chinese, with one line in the log', async (_, headers, status, reason) => {
  const { ask, lines } = await openDesk();
  expect(await ask(headers)).toMatchObject({
    status,
    body: { error: expect.stringContaining(reason) },
  });
  expect(lines).toEqual([
    expect.stringMatching(
      new RegExp(
        `^\\[编辑台\\] \\d{4}-\\d\\d-\\d\\dT\\S+Z ${status} POST /admin/api/ (王编辑 )?127\\.0\\.0\\.1 .*${reason}`,
      ),
    ),
  ]);
});

test('the log names who is known, and holds no token', async () => {
  const { ask, lines, tokens } = await openDesk();
  await ask({ origin: 'https://evil.example' });
  await ask({ 'x-desk-token': tokens.li }, '{');
  await ask({ 'x-desk-token': `${tokens.li}x` });
  expect(lines.map((line) => / (王编辑 |李审核 )?127\.0\.0\.1 /.exec(line)?.[1])).toEqual([
    '王编辑 ',
    '李审核 ',
    undefined,
  ]);
  for (const token of Object.values(tokens)) expect(lines.join('\n')).not.toContain(token);
});

test('what somebody else wrote cannot make a line of the log', async () => {
  const { send, lines, port } = await openDesk();
  const body = JSON.stringify({ action: '假\n[编辑台] 200 \u202e全好\u2028' });
  await send({ host: `127.0.0.1:${port}` }, body, 'POST', '/admin/api/?token=secret');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('secret');
});

test('an action that is not known is told and logged in one line', async () => {
  const { ask, lines } = await openDesk();
  expect(await ask({}, { action: '假\n[编辑台] 200 \u202e全好\u2028' })).toMatchObject({
    status: 422,
  });
  expect(lines).toEqual([
    expect.stringMatching(/^[^\n\u202e\u2028]* 422 POST [^\n\u202e\u2028]*$/u),
  ]);
});

test('each of two people has a token of their own, and a third has none', async () => {
  const { send, tokens, port } = await openDesk();
  expect(tokens.wang).toMatch(/^[\w-]{43}$/);
  expect(tokens.li).toMatch(/^[\w-]{43}$/);
  expect(tokens.li).not.toBe(tokens.wang);
  const third = await send({ host: `127.0.0.1:${port}` }, '', 'GET', '/admin/?person=3');
  expect(third.status).toBe(403);
  expect(third.text).toContain('--second');
});

test('a name that was re-bound to this machine is not shown the admin page', async () => {
  const { send } = await openDesk();
  for (const path of ['/admin/', '/%61dmin/', '/admin/index.html']) {
    const page = await send({ host: 'evil.example' }, '', 'GET', path);
    expect(page.status).toBe(403);
    expect(page.text).not.toContain('desk-token');
  }
});

test('only POST is answered', async () => {
  const { ask } = await openDesk();
  expect(await ask({}, '', 'PUT')).toMatchObject({ status: 405 });
});

test('a body that is no JSON, or announces too much, is refused', async () => {
  const { ask } = await openDesk();
  expect(await ask({}, '{')).toMatchObject({ status: 400 });
  expect(await ask({ 'content-length': 31 * 1024 * 1024 }, '')).toMatchObject({ status: 413 });
});

test('a body that grows too long without having announced it is refused', async () => {
  const { ask, lines } = await openDesk();
  const body = `"${'x'.repeat(31 * 1024 * 1024)}"`;
  expect(await ask({ 'transfer-encoding': 'chunked' }, body)).toMatchObject({ status: 413 });
  expect(lines[0]).toContain(' 413 ');
});

test('a line that is cut in the middle of a body is logged, and harms nobody', async () => {
  const { ask, lines, port, tokens } = await openDesk();
  const head = `POST /admin/api/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Desk-Token: ${tokens.wang}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`;
  const socket = connect(port, '127.0.0.1', () => socket.end(head));
  await expect.poll(() => lines.join()).toContain(' 400 POST /admin/api/');
  expect(await ask({})).toMatchObject({ status: 200 });
});

test('a refusal of the desk comes with its status', async () => {
  const { ask } = await openDesk();
  const body = { action: 'getEntry', params: { path: 'content/guides/none.md' } };
  expect(await ask({}, body)).toMatchObject({
    status: 404,
    body: { error: expect.stringContaining('找不到') },
  });
});

test('the admin page is kept by nobody, framed by nobody and found by nobody', async () => {
  const { send, port } = await openDesk();
  const { headers } = await send({ host: `127.0.0.1:${port}` }, '', 'GET', '/admin/');
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test('the admin page has its token under the name of its file too', async () => {
  const { send, port, tokens } = await openDesk();
  const get = (path: string) => send({ host: `127.0.0.1:${port}` }, '', 'GET', path);
  expect(readToken((await get('/admin/index.html')).text)).toBe(tokens.wang);
  expect(readToken((await get('/index.html')).text)).toBe('');
});

test.each([
  ['forgejo', forge, ['https://git.example.org']],
  ['gitlab', forge, ['https://git.example.org']],
  [
    'github',
    { ...forge, DESK_FORGE_URL: undefined, DESK_AUTH_URL: 'https://login.example.org' },
    ['https://login.example.org', 'https://api.github.com'],
  ],
])(
  'a desk built for %s may talk to the hosts in its configuration, and gets no token',
  async (name, environment, hosts) => {
    const { write, send, port } = await openDesk();
    const backend = readBackendConfig({ ...environment, DESK_BACKEND: name });
    write('dist/admin/config.json', JSON.stringify({ backend }));
    const get = (path: string) => send({ host: `127.0.0.1:${port}` }, '', 'GET', path);
    const { text, headers } = await get('/admin/');
    expect(readToken(text)).toBe('');
    expect(headers['content-security-policy']).toContain(
      `connect-src 'self' blob: data: ${hosts.join(' ')};`,
    );
    expect((await get('/')).headers['content-security-policy']).toContain("connect-src 'self';");
  },
);
