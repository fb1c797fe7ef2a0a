import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '#src/search/engine/ask.ts';
import type { SearchIndex } from '#src/search/engine/open-index.ts';
import { makeContent } from '../make-content.ts';
import { openScratchIndex, wish } from './scratch-index.ts';

const content = makeContent({
  guides: [
    { slug: 'old', title: '欠薪怎么办？', answer: '投诉。', updated: '2026-01-05' },
    { slug: 'new', title: '去哪里投诉？', answer: '欠薪找监察。', updated: '2026-11-20' },
    { slug: 'published', title: '怎么仲裁？', answer: '欠薪也行。', published: '2026-03-01' },
  ],
  glossary: [{ slug: 'qianxin', term: '欠薪', plain: '工资没有发。' }],
  policies: [
    { slug: 'mention', title: '条例', summary: '欠薪、欠薪、欠薪、欠薪、欠薪，说的都是欠薪。' },
    {
      slug: 'heading',
      title: '办法',
      summary: '办法。',
      keyPoints: [{ article: '欠薪', point: '要付。', check: 'text' }],
    },
  ],
});
let index: SearchIndex;
let close: () => void;
beforeAll(async () => {
  ({ index, close } = await openScratchIndex(content));
});
afterAll(() => close());

const listUrls = async (query: string, change = {}) =>
  (await ask(index, wish(query, change))).exact.results.map(({ url }) => url);

describe('by relevance', () => {
  test('what is called so comes first, then what a part of is, then whose name has it, then a mention', async () => {
    const urls = await listUrls('欠薪');
    expect(urls.slice(0, 3)).toEqual(['/glossary/#qianxin', '/policies/heading/', '/guides/old/']);
    expect(urls).toContain('/policies/mention/');
  });
});

describe('by date', () => {
  test('the last changed comes first, and what has no date last', async () => {
    const urls = await listUrls('欠薪', { sort: 'date' });
    expect(urls.slice(0, 3)).toEqual(['/guides/new/', '/guides/published/', '/guides/old/']);
    expect(urls).toHaveLength(6);
  });

  test('finds what is found by relevance', async () => {
    const byDate = await listUrls('欠薪', { sort: 'date' });
    expect(new Set(byDate)).toEqual(new Set(await listUrls('欠薪')));
  });

  test('comes everything that nothing was asked of', async () => {
    expect(await listUrls('', { chosen: { kind: ['guides'] } })).toEqual([
      '/guides/new/',
      '/guides/published/',
      '/guides/old/',
    ]);
  });
});
