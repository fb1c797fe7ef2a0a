import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Suggestions } from '#src/search/index-files.ts';
import { searchByName } from '#src/search/page/search-by-name.ts';

const table: Suggestions = {
  readings: { gong: '工', shang: '伤', zi: '资' },
  groups: [
    {
      kind: '办事维权指南',
      before: '/guides/',
      after: '/',
      rows: [
        ['work-injury', '工伤怎么认定？'],
        ['unpaid-wages', '公司拖欠工资怎么办？', '欠薪'],
      ],
    },
  ],
};

let isOnline = false;
beforeEach(() => {
  const answers: Record<string, unknown> = {
    '/search/index.json': { folder: '/search/index-1/' },
    '/search/index-1/suggestions.json': table,
  };
  vi.stubGlobal('fetch', async (address: string) =>
    isOnline ? Response.json(answers[address]) : Response.error(),
  );
});
afterEach(() => vi.unstubAllGlobals());

test('fails without the table, and asks for it again the next time', async () => {
  isOnline = false;
  await expect(searchByName('工伤')).rejects.toThrow('/search/index.json');
  isOnline = true;
  await expect(searchByName('工伤')).resolves.toHaveLength(1);
});

test('finds entries by title and by other names', async () => {
  const urls = async (query: string) => (await searchByName(query)).map(({ url }) => url);
  expect(await urls('工伤')).toEqual(['/guides/work-injury/']);
  expect(await urls('欠薪')).toEqual(['/guides/unpaid-wages/']);
  expect(await urls('量子')).toEqual([]);
});

test('finds entries by one word where none has all', async () => {
  const found = await searchByName('工伤 欠薪 工伤');
  expect(found.map(({ url }) => url)).toEqual(['/guides/work-injury/', '/guides/unpaid-wages/']);
});
