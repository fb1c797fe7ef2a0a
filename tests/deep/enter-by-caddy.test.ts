import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectHttp2 } from 'node:http2';
import { type RequestOptions, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createDeskServer } from '#src/desk/desk-server.ts';
import { listenOnSocket } from '#src/desk/listen.ts';
import { openServerDoor } from '#src/desk/open-door.ts';
import { findCaddy } from '../find-caddy.ts';
import { guideSource, sampleContent } from '../unit/desk/sample-content.ts';
import { chooseOrigin, type RunningCaddy, startCaddy } from './start-caddy.ts';

const passwords = { wang: 'wang-geheim-1', li: 'li-geheim-2' };
const people = `wang: { name: 王编辑, email: wang@example.org, role: writer }
li: { name: 李审核, email: li@example.org, role: reviewer }
`;

const folder = mkdtempSync(join(tmpdir(), 'by-caddy-'));
const root = join(folder, 'site');
const peopleFile = join(folder, 'people.yml');
/** What the desk has logged during a test. */
let lines: string[] = [];
let caddy: RunningCaddy;
let server: ReturnType<typeof createDeskServer>;

beforeAll(async () => {
  for (const [path, text] of Object.entries({
    ...sampleContent,
    'dist/admin/index.html': '<meta name="desk-token" content="">',
    'dist/404.html': '没有这个页面',
  })) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const git = (...args: string[]) => spawnSync('git', ['-C', root, ...args]);
  git('init', '-q', '-b', 'main');
  git('-c', 'user.name=x', '-c', 'user.email=x@y', 'add', 'content');
  git('-c', 'user.name=x', '-c', 'user.email=x@y', 'commit', '-qm', '开始');
  writeFileSync(peopleFile, people);
  const place = await chooseOrigin();
  const door = openServerDoor({ people: peopleFile, origin: place.origin });
  server = createDeskServer(root, door, () => {});
  await listenOnSocket(server, join(folder, 'desk.sock'));
  caddy = await startCaddy(place, join(folder, 'desk.sock'), passwords);
});

afterAll(async () => {
  await caddy?.stop();
  server?.close();
  server?.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  lines = [];
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation((line) => lines.push(String(line)));
});

afterEach(() => {
  vi.restoreAllMocks();
});

const basic = (login: keyof typeof passwords, password = passwords[login]) => ({
  authorization: `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`,
});

/** Ask Caddy over TLS. Paths go out as they are written. */
function send(options: RequestOptions, body?: string) {
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          servername: 'localhost',
          port: caddy.port,
          ca: caddy.ca,
          agent: false,
          ...options,
        },
        (answer) => {
          let text = '';
          answer.on('data', (chunk) => {
            text += chunk;
          });
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

const host = () => ({ host: `localhost:${caddy.port}` });

async function enter(login: keyof typeof passwords): Promise<string> {
  const { text } = await send({ path: '/admin/', headers: { ...host(), ...basic(login) } });
  return /content="([^"]+)"/.exec(text)?.[1] ?? '';
}

const call = (headers: object, body: object = { action: 'info' }) =>
  send(
    {
      path: '/admin/api/',
      method: 'POST',
      headers: {
        ...host(),
        origin: caddy.origin,
        'content-type': 'application/json',
        ...headers,
      },
    },
    JSON.stringify(body),
  );

test('who has a password enters by their own name', async () => {
  for (const login of ['wang', 'li'] as const) {
    const token = await enter(login);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await call({ ...basic(login), 'x-desk-token': token })).toMatchObject({ status: 200 });
  }
  expect(lines).toEqual([]);
});

test('what somebody saves is theirs in git, and they may do what their role may', async () => {
  const path = 'content/guides/unpaid-wages.md';
  const ask = async (login: 'wang' | 'li', action: string, params: object) => {
    const headers = { ...basic(login), 'x-desk-token': await enter(login) };
    const { status, text } = await call(headers, { branch: 'main', action, params });
    return { status, body: JSON.parse(text) };
  };
  const { body: opened } = await ask('wang', 'getEntry', { path });
  const raw = guideSource('unpaid-wages', '先留证据。');
  const params = {
    dataFiles: [{ path, slug: 'unpaid-wages', raw }],
    assets: [],
    bases: { [path]: opened.file.id },
    options: { collectionName: 'guides', newEntry: false },
  };
  expect(await ask('wang', 'persistEntry', params)).toMatchObject({ status: 200 });
  const { stdout } = spawnSync(
    'git',
    ['-C', root, 'log', '-1', '--format=%an <%ae>', 'refs/heads/cms/guides/unpaid-wages'],
    { encoding: 'utf8' },
  );
  expect(stdout.trim()).toBe('王编辑 <wang@example.org>');
  const entry = { collection: 'guides', slug: 'unpaid-wages' };
  expect(await ask('wang', 'publishUnpublishedEntry', entry)).toMatchObject({ status: 403 });
  expect(lines).toEqual([expect.stringContaining(' 403 POST /admin/api/ wang 127.0.0.1 ')]);
});

test('without the right password nothing of the site is shown, and nothing reaches the desk', async () => {
  for (const headers of [
    {},
    basic('wang', 'wrong'),
    basic('wang', ''),
    basic('li', passwords.wang),
  ]) {
    for (const path of ['/admin/', '/admin/api/', '/', '/admin/config.json']) {
      const { status, text } = await send({ path, headers: { ...host(), ...headers } });
      expect({ status, text }).toEqual({ status: 401, text: '' });
    }
  }
  expect(lines).toEqual([]);
  await expect
    .poll(() => caddy.readRequests().join('\n'))
    .toMatch(/"remote_ip":"127\.0\.0\.1".*"uri":"\/admin\/api\/".*"status":401/);
});

test.each([
  ['the header itself', { 'X-Desk-User': 'li' }],
  ['another case', { 'x-dESK-uSER': 'li' }],
  ['the header twice', { 'X-Desk-User': ['wang', 'li'] }],
  ['an empty one', { 'X-Desk-User': '' }],
  ['underscores', { X_Desk_User: 'li' }],
  ['a mixture', { 'X-Desk_User': 'li' }],
  ['our header struck out', { Connection: 'close, X-Desk-User' }],
  ['our header struck out in another case', { Connection: 'x-desk-user' }],
])('who is logged in cannot become somebody else by %s', async (_, headers) => {
  const token = await enter('wang');
  const before = caddy.readRequests().length;
  const answer = await call({ ...basic('wang'), 'x-desk-token': token, ...headers });
  expect([400, 403]).toContain(answer.status);
  expect(answer.text).toContain('冒充登录名');
  const refused = () => caddy.readRequests().slice(before).join('\n');
  await expect.poll(refused).toMatch(new RegExp(`"uri":"/admin/api/".*"status":${answer.status}`));
});

test('HTTP/2 is no way around it', async () => {
  const session = connectHttp2(`https://localhost:${caddy.port}`, { ca: caddy.ca });
  const status = await new Promise((resolve, reject) => {
    session.on('error', reject);
    const stream = session.request({ ':path': '/admin/', ...basic('wang'), 'x-desk-user': 'li' });
    stream.on('response', (headers) => resolve(headers[':status']));
    stream.on('error', reject);
  });
  session.destroy();
  expect(status).toBe(400);
});

test('the desk listens on no port that could be reached past the proxy', () => {
  expect(server.address()).toBe(join(folder, 'desk.sock'));
});

test('one person’s token is refused to another, and the desk logs whom it was refused', async () => {
  const token = await enter('wang');
  expect(await call({ ...basic('li'), 'x-desk-token': token })).toMatchObject({ status: 401 });
  expect(await call(basic('li'))).toMatchObject({ status: 401 });
  expect(lines).toEqual([
    expect.stringContaining(' 401 POST /admin/api/ li 127.0.0.1 '),
    expect.stringContaining(' 401 POST /admin/api/ li 127.0.0.1 '),
  ]);
});

test('an address that the client makes up is not the one in the log', async () => {
  await call({ ...basic('li'), 'x-forwarded-for': '203.0.113.7' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('203.0.113.7');
});

test.each([
  ['another origin', { origin: 'https://evil.example' }, 403],
  ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
])('%s is refused behind the proxy too', async (_, headers, status) => {
  const token = await enter('wang');
  const answer = await call({ ...basic('wang'), 'x-desk-token': token, ...headers });
  expect(answer.status).toBe(status);
  expect(lines).toEqual([expect.stringContaining(` ${status} POST /admin/api/ wang 127.0.0.1 `)]);
});

test('another host name leads to nothing', async () => {
  const { text } = await send({
    path: '/admin/',
    headers: { host: 'evil.example', ...basic('wang') },
  });
  expect(text).toBe('');
});

test.each([
  '/admin/../.git/config',
  '/admin/..%2f..%2f.git%2fconfig',
  '/%2e%2e/%2e%2e/.git/config',
  '/.git/config',
  '/admin/%2e%2e%5c.git%5cconfig',
  '/..;/.git/config',
])('%s shows no file of the machine', async (path) => {
  const { status, text } = await send({ path, headers: { ...host(), ...basic('wang') } });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(text).not.toContain('[core]');
  await expect.poll(() => caddy.readRequests().at(-1)).toContain('.git');
});

test('more than 30 MB are refused', async () => {
  const token = await enter('wang');
  const answer = await call(
    { ...basic('wang'), 'x-desk-token': token },
    { action: 'info', padding: 'x'.repeat(31 * 1024 * 1024) },
  );
  expect(answer).toMatchObject({ status: 413, text: expect.stringContaining('一次最多传 30 MB') });
  expect(lines).toEqual([expect.stringContaining(' 413 POST /admin/api/ wang ')]);
});

test('who is struck from the list is out at once, whatever their password', async () => {
  const token = await enter('li');
  writeFileSync(peopleFile, people.split('\n').slice(0, 1).join('\n'));
  const answer = await call({ ...basic('li'), 'x-desk-token': token });
  writeFileSync(peopleFile, people);
  expect(answer).toMatchObject({ status: 403, text: expect.stringContaining('人员名单') });
  expect(lines).toEqual([expect.stringContaining(' 403 POST /admin/api/ li ')]);
});

test('pages of the desk come over TLS for good, unframed and unfound', async () => {
  const { headers } = await send({ path: '/admin/', headers: { ...host(), ...basic('wang') } });
  expect(headers).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
    'x-robots-tag': 'noindex',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'content-security-policy': expect.stringContaining("script-src 'self';"),
  });
  expect(headers).not.toHaveProperty('server');
});

test('neither log holds a password or a token', async () => {
  const token = await enter('wang');
  await call({ ...basic('wang'), 'x-desk-token': token, origin: 'https://evil.example' });
  const logged = [...caddy.readRequests(), caddy.readOutput(), ...lines].join('\n');
  expect(logged).toContain('/admin/api/');
  const secrets = [token, ...Object.values(passwords), basic('wang').authorization.slice(6)];
  for (const secret of secrets) expect(logged).not.toContain(secret);
});

test.each([
  [
    'valid with one hashed password',
    'wang $2a$14$lV9.oEdIyT2PaT81APMfiuoy5sA9v17aJ7P7Yb.zWVxCMsr6ic8Yi',
    0,
  ],
  ['not valid with a password in the clear', 'wang geheim', 1],
])('the configuration in deploy/ is %s', (_, user, status) => {
  writeFileSync(join(folder, 'desk-users'), `${user}\n`);
  const env = {
    ...process.env,
    HOME: folder,
    DESK_USERS: join(folder, 'desk-users'),
    DESK_LOG: join(folder, 'desk.log'),
  };
  const validated = spawnSync(
    findCaddy(),
    ['validate', '--config', 'Caddyfile', '--adapter', 'caddyfile'],
    { cwd: join(import.meta.dirname, '../../deploy/desk'), encoding: 'utf8', env },
  );
  expect(validated.status, validated.stderr).toBe(status);
});
