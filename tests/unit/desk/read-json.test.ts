import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readJson } from '#src/desk/read-json.ts';

/** A request whose body comes as it is written. */
function startRequest() {
  const body = new PassThrough();
  // `readJson` looks at nothing but the length and the body.
  return { body, request: Object.assign(body, { headers: {} }) as unknown as IncomingMessage };
}

test('a body in pieces is read as a whole', async () => {
  const { body, request } = startRequest();
  const read = readJson(request);
  const bytes = Buffer.from('{"名":"字"}');
  body.write(bytes.subarray(0, 4));
  body.end(bytes.subarray(4));
  expect(await read).toEqual({ 名: '字' });
});

test('a body that stops coming is given up', async () => {
  const { body, request } = startRequest();
  body.write('{');
  await expect(readJson(request, { idle: 20, whole: 10_000 })).rejects.toMatchObject({
    status: 408,
  });
});

test('a body that comes drop by drop is given up too', async () => {
  const { body, request } = startRequest();
  const drops = setInterval(() => body.write(' '), 5);
  await expect(readJson(request, { idle: 10_000, whole: 60 })).rejects.toMatchObject({
    status: 408,
  });
  clearInterval(drops);
});
