import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createDesk } from '#src/desk/desk.ts';
import { sampleContent } from './sample-content.ts';
import { createRepository } from './scratch-repository.ts';

async function openDesk() {
  const log = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const desk = createDesk(createRepository(sampleContent).root, () => {});
  const server = createServer(desk.handle).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    log.mockRestore();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const good = {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    'x-desk-token': desk.token,
    'content-type': 'application/json; charset=utf-8',
  };
  const ask = (headers: object, body = '{"action":"info"}', method = 'POST') =>
    new Promise<{ status: number | undefined; body: { error?: string } }>((resolve, reject) => {
      const sent = request(
        { port, host: '127.0.0.1', method, headers: { ...good, ...headers } },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk) => chunks.push(chunk));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode,
              body: JSON.parse(Buffer.concat(chunks).toString()),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  return { ask, log, port };
}

test('answers the admin page of this machine', async () => {
  const { ask, port } = await openDesk();
  expect(await ask({})).toMatchObject({ status: 200, body: { publish_modes: ['simple'] } });
  const localhost = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
  expect(await ask(localhost)).toMatchObject({ status: 200 });
});

test.each([
  ['another name bound to this machine', { host: 'evil.example:80' }, 403],
  ['a page of another site', { origin: 'https://evil.example' }, 403],
  ['a page of another port', { origin: 'http://127.0.0.1:1' }, 403],
  ['a page without origin', { origin: 'null' }, 403],
  ['a wrong token', { 'x-desk-token': 'x'.repeat(43) }, 401],
  ['no token', { 'x-desk-token': '' }, 401],
  ['a form', { 'content-type': 'text/plain' }, 415],
])('%s is refused in Chinese, with one line in the log', async (_, headers, status) => {
  const { ask, log } = await openDesk();
  expect(await ask(headers)).toMatchObject({
    status,
    body: { error: expect.stringMatching(/[一-鿿]/) },
  });
  expect(log).toHaveBeenCalledOnce();
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

test('a refusal of the desk comes with its status', async () => {
  const { ask } = await openDesk();
  const body = JSON.stringify({ action: 'getEntry', params: { path: 'content/guides/none.md' } });
  expect(await ask({}, body)).toMatchObject({
    status: 404,
    body: { error: expect.stringContaining('找不到') },
  });
});
