import { afterEach, expect, test, vi } from 'vitest';
import { watchFetch } from '#src/search/engine/watch-fetch.ts';

afterEach(() => vi.unstubAllGlobals());

const watchWith = (answer: () => Promise<Response>) => {
  vi.stubGlobal('fetch', answer);
  return watchFetch();
};

test('notices an answer that is an error', async () => {
  const fetches = watchWith(async () => new Response('', { status: 404 }));
  await fetch('/index');
  expect(fetches.hasFailed()).toBe(true);
});

test('notices a broken connection, and passes it on', async () => {
  const fetches = watchWith(() => Promise.reject(new Error('offline')));
  await expect(fetch('/index')).rejects.toThrow('offline');
  expect(fetches.hasFailed()).toBe(true);
});

test('is content when all goes well', async () => {
  const fetches = watchWith(async () => new Response('', { status: 200 }));
  await fetch('/index');
  expect(fetches.hasFailed()).toBe(false);
});
