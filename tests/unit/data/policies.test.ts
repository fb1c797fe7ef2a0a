import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getCitingGuides, getPolicies, getReplacement } from '#src/data/policies.ts';
import { emptyStore, fill, makeEntry } from './content-store.ts';

beforeEach(() => vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 22) / 1000)));
afterEach(() => {
  vi.unstubAllEnvs();
  emptyStore();
});

test('policies stand by legal force, then country before province before city', async () => {
  fill(
    'policies',
    { slug: '4', title: '甲', level: '地方性法规', region: '沈阳' },
    { slug: '3', title: '乙', level: '地方性法规', region: '辽宁' },
    { slug: '2', title: '丙', level: '法律', region: '全国' },
    { slug: '1', title: '中华人民共和国丁', shortTitle: '安', level: '法律', region: '全国' },
  );
  expect((await getPolicies()).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
});

test('a policy knows the guides that rest on it', async () => {
  fill(
    'guides',
    { slug: 'a', title: '甲', basis: [{ policy: 'law', articles: ['50'] }] },
    { slug: 'b', title: '乙', basis: [{ policy: 'other' }] },
  );
  expect(await getCitingGuides('law')).toEqual([
    { href: '/guides/a/', title: '甲', articles: ['50'] },
  ]);
});

test('a replacement is named once it is published', async () => {
  const old = makeEntry('policies', { slug: 'old', replacedBy: 'new' });
  fill('policies', { slug: 'new', title: '新法', published: '2026-11-23' });
  expect(await getReplacement(old)).toBeUndefined();
  fill('policies', { slug: 'new', title: '新法', published: '2026-11-22' });
  expect(await getReplacement(old)).toEqual({ href: '/policies/new/', name: '新法' });
});
