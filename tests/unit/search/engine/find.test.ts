import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { find, findAll, listTerms } from '#src/search/engine/find.ts';
import type { Found } from '#src/search/engine/found.ts';
import type { SearchIndex } from '#src/search/engine/open-index.ts';
import { readEntries } from '#src/search/engine/rank.ts';
import { makeContent } from '../make-content.ts';
import { openScratchIndex } from './scratch-index.ts';

const content = makeContent(
  {
    glossary: [
      { slug: 'n-plus-1', term: '代通知金', plain: '就是常说的N+1。' },
      { slug: 'n', term: '经济补偿', plain: '按N算，另加1个月的要看情形。' },
      { slug: 'overtime', term: '加班费', plain: '平日是1.5倍，休息日是2倍。' },
      { slug: 'ratio', term: '比例', plain: '第1章，5倍以内，加班工资除外。' },
      { slug: 'aed', term: '除颤仪', plain: '也写ＡＥＤ。' },
    ],
    policies: [
      {
        slug: 'union-law',
        title: '中华人民共和国工会法',
        shortTitle: '工会法',
        summary: '职工有权入会。',
        keyPoints: [{ article: '3', point: '新就业形态劳动者也一样。', check: 'text' }],
      },
      { slug: 'regs', title: '工会法实施办法', summary: '按照工会法。' },
    ],
  },
  { synonyms: { synonyms: [{ terms: ['加班费', '加班工资'] }] } },
);
let index: SearchIndex;
let close: () => void;
beforeAll(async () => {
  ({ index, close } = await openScratchIndex(content));
});
afterAll(() => close());

const namesOf = async (found: Found[]) =>
  (await readEntries(found)).map(({ url }) => url.replace(/.*[/#](?=.)/, ''));
const exactOf = async (query: string) => (await namesOf((await find(index, query)).exact)).sort();

describe('what holds a query', () => {
  test.each([
    ['a mark inside a word', 'N+1', ['n-plus-1']],
    ['the same, in full width and lower case', 'ｎ＋１', ['n-plus-1']],
    ['a decimal', '1.5倍', ['overtime']],
    ['a number with its unit', '2倍', ['overtime']],
    ['nothing, where the number has another unit', '2天', []],
    ['letters, whatever their width and case', 'aed', ['aed']],
    ['one character', '颤', ['aed']],
    ['one character, the last of a title', '金', ['n-plus-1']],
    ['one that nothing holds', '鼎', []],
  ])('%s', async (_, query, names) => {
    expect(await exactOf(query)).toEqual(names);
  });
});

describe('what is called by a query', () => {
  test('comes first, without its 中华人民共和国', async () => {
    const { exact } = await find(index, '工会法');
    expect(await namesOf(exact)).toEqual(['union-law/', 'regs/']);
    expect(exact.map(({ isNamed }) => isNamed)).toEqual([true, false]);
  });

  test('is found by its full name, though its text writes marks around it', async () => {
    const [first] = (await find(index, '《中华人民共和国工会法》')).exact;
    expect(first?.isNamed).toBe(true);
  });

  test('is found with an article it does not hold', async () => {
    const { exact } = await find(index, '工会法第99条');
    expect(await namesOf(exact)).toEqual(['union-law/']);
  });

  test('is all that is wanted, unless people say it in other words', async () => {
    expect((await find(index, '代通知金')).related).toEqual([]);
  });
});

describe('the terms to mark', () => {
  test('are what was asked, and words of like meaning where the rest is shown', async () => {
    const terms = listTerms(await find(index, '加班费'));
    expect(terms).toEqual({ asked: ['加班费'], alike: ['加班费', '加班工资'] });
  });
});

test('everything is found where nothing is asked', async () => {
  expect((await findAll(index)).exact).toHaveLength(7);
});
