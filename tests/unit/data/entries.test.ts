import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getBySlug, getPublished } from '#src/data/entries.ts';
import { emptyStore, fill } from './content-store.ts';

beforeEach(() => vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 22, 4) / 1000)));
afterEach(() => {
  vi.unstubAllEnvs();
  emptyStore();
});

test('shows what is published today and keeps what is for tomorrow', async () => {
  fill(
    'guides',
    { slug: 'today', published: '2026-11-22' },
    { slug: 'tomorrow', published: '2026-11-23' },
    { slug: 'undated' },
  );
  const slugs = (await getPublished('guides')).map(({ id }) => id);
  expect(slugs).toEqual(['today', 'undated']);
});

test('never shows a person who was withdrawn', async () => {
  fill('model-workers', { slug: 'a', withdrawn: true }, { slug: 'b', withdrawn: false });
  expect([...(await getBySlug('model-workers')).keys()]).toEqual(['b']);
});
