import { describe, expect, test } from 'vitest';
import type { BenchDocument, BenchQuery } from '../../../bench/search/query.ts';
import { explainDifference, findTruth } from '../../../bench/search/truth.ts';

const documents: BenchDocument[] = [
  {
    url: '/laws/1/',
    title: '工会法',
    aliases: ['工会'],
    paragraphs: ['职工有权 参加Ａ类工会。', '欠薪的，应当支付“劳动报酬”。'],
  },
  { url: '/laws/2/', title: '劳动法', aliases: [], paragraphs: ['工资应当支付。', '不得拖欠。'] },
];

const wanted = (query: Partial<BenchQuery>) => [
  ...(findTruth(documents, [{ id: '1', type: 'sub', set: 'written', q: '', ...query }]).get('1') ??
    []),
];

describe('what a query should find', () => {
  test.each([
    ['every document with the substring', { needle: '应当支付' }, ['/laws/1/', '/laws/2/']],
    ['it across spaces, in either width and case', { needle: '有权参加a类' }, ['/laws/1/']],
    ['nothing when it stands nowhere', { needle: '工伤' }, []],
    ['nothing when marks come between', { needle: '支付劳动报酬' }, []],
    [
      'paragraphs with a word of each group',
      { groups: [['欠薪', '拖欠'], ['报酬']] },
      ['/laws/1/'],
    ],
    ['no document where the groups are paragraphs apart', { groups: [['拖欠'], ['工资']] }, []],
    ['the document of that very title', { target: '劳动法' }, ['/laws/2/']],
    ['the document of that alias', { name: '工会' }, ['/laws/1/']],
  ])('%s', (_, query, urls) => {
    expect(wanted(query)).toEqual(urls);
  });
});

describe('why truth and engine may differ', () => {
  const document = documents[0] as BenchDocument;
  test.each([
    ['across marks', '支付劳动报酬'],
    ['across a break', '工会。欠薪的'],
    ['', '欠薪的'],
    ['', '工伤'],
  ])('%s', (why, needle) => {
    expect(explainDifference(document, needle)).toBe(why);
  });
});
