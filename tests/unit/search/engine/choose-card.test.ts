import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '#src/search/answer.ts';
import { ask } from '#src/search/engine/ask.ts';
import type { SearchIndex } from '#src/search/engine/open-index.ts';
import { makeContent } from '../make-content.ts';
import { openScratchIndex, wish } from './scratch-index.ts';

const content = makeContent(
  {
    guides: [
      {
        slug: 'unpaid-wages',
        title: '公司拖欠工资怎么办？',
        aliases: ['讨薪'],
        answer: '先留好证据。',
      },
      { slug: 'leave', title: '年假有几天？', answer: '看累计工龄。', caution: '工资照发。' },
      { slug: 'dispatch', title: '劳务派遣工能入会吗？', answer: '能。' },
    ],
    policies: [
      {
        slug: 'contract',
        title: '中华人民共和国劳动合同法',
        shortTitle: '劳动合同法',
        summary: '订立合同、解除合同。',
        keyPoints: [
          { article: '47', point: '每满一年付一个月工资。', check: 'text' },
          { article: '10之一', point: '另一条。', check: 'text' },
        ],
      },
      {
        slug: 'regs',
        title: '劳动合同法实施条例',
        summary: '引用劳动合同法第四十七条。',
        keyPoints: [{ article: '27', point: '十二个月的平均工资。', check: 'text' }],
      },
    ],
    amounts: [
      {
        slug: 'wage',
        name: '最低工资',
        region: '沈阳',
        unit: '元/月',
        source: '省政府通知',
        check: 'unverified',
      },
    ],
  },
  {
    synonyms: {
      synonyms: [
        { terms: ['拖欠工资', '欠薪'] },
        { terms: ['劳务派遣', '外包'], recallOnly: true },
      ],
    },
    hotlines: {
      hotlines: [{ id: 'hrss', name: '人社咨询热线', number: '12333', for: '问社会保险。' }],
    },
  },
);
let index: SearchIndex;
let close: () => void;
beforeAll(async () => {
  ({ index, close } = await openScratchIndex(content));
});
afterAll(() => close());

const listResults = async (query: string): Promise<Result[]> => {
  const { exact, related } = await ask(index, wish(query));
  return [...exact.results, ...related.results];
};

describe('an article asked for by its number', () => {
  const point = {
    type: 'article',
    label: '第47条',
    url: '/policies/contract/#article-47',
    text: '每满一年付一个月工资。',
  };

  test.each([
    '劳动合同法第四十七条',
    '劳动合同法四十七条',
    '劳动合同法47条',
    '劳动合同法 第47条',
    '《中华人民共和国劳动合同法》第47条',
  ])('is the first result: %s', async (query) => {
    const [first] = await listResults(query);
    expect(first).toMatchObject({ url: '/policies/contract/', card: point });
  });

  test('of two parts is told from its neighbour', async () => {
    const [first] = await listResults('劳动合同法第10条之一');
    expect(first?.card).toMatchObject({
      label: '第10条之一',
      url: '/policies/contract/#article-10之一',
      text: '另一条。',
    });
  });

  test('without a point of ours leads to the law, and claims to say nothing of it', async () => {
    const [first] = await listResults('劳动合同法第99条');
    expect(first).toMatchObject({ url: '/policies/contract/' });
    expect(first?.card).toEqual({ type: 'article', label: '第99条', url: '/policies/contract/' });
  });

  test('of no law in particular has no card', async () => {
    expect((await listResults('第四十七条')).map(({ card }) => card)).not.toContainEqual(
      expect.anything(),
    );
  });
});

describe('what answers', () => {
  test.each([
    ['a guide called by the question', '公司拖欠工资怎么办', '/guides/unpaid-wages/'],
    ['a guide called so otherwise', '讨薪', '/guides/unpaid-wages/'],
    ['a guide, by other words for the same', '老板欠薪怎么办', '/guides/unpaid-wages/'],
    ['a guide whose words are in another order', '几天年假', '/guides/leave/'],
    ['a hotline, by its number', '12333', '/hotlines/#hrss'],
    ['a hotline, by its name', '人社咨询热线', '/hotlines/#hrss'],
    ['an amount', '最低工资', '/amounts/#wage'],
  ])('is %s', async (_, query, url) => {
    const [first, ...others] = await listResults(query);
    expect(first?.url).toBe(url);
    expect(first?.card).toBeDefined();
    expect(others.filter(({ card }) => card)).toEqual([]);
  });

  test('a hotline says what it is for', async () => {
    expect((await listResults('12333'))[0]?.card).toEqual({
      type: 'hotline',
      number: '12333',
      name: '人社咨询热线',
      purpose: '问社会保险。',
    });
  });

  test('an amount says that it is not verified', async () => {
    expect((await listResults('最低工资'))[0]?.card).toMatchObject({
      amount: { value: '待核实', warning: expect.stringContaining('没有查到可靠的数字') },
    });
  });
});

describe('nothing answers', () => {
  test.each([
    ['a word that guides only mention', '工资照发'],
    ['words that differ in law from those of a guide', '外包能入会吗'],
    ['a word for very much', '工资'],
    ['what is nowhere', '量子纠缠'],
  ])('%s', async (_, query) => {
    expect((await listResults(query)).filter(({ card }) => card)).toEqual([]);
  });

  test('where results are sorted by date', async () => {
    const { exact } = await ask(index, wish('讨薪', { sort: 'date' }));
    expect(exact.results.map(({ url, card }) => ({ url, card }))).toEqual([
      { url: '/guides/unpaid-wages/', card: undefined },
    ]);
  });
});
