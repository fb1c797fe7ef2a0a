import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
      { slug: 'dispatch', title: '劳务派遣工的工资一样吗？', answer: '同工同酬。' },
      { slug: 'outsourcing', title: '活儿包给别人了找谁？', answer: '外包的看合同。' },
    ],
    policies: [
      {
        slug: 'injury',
        title: '工伤保险条例',
        aliases: ['工伤认定'],
        summary: '受伤怎么办。',
        keyPoints: [{ article: '33', point: '“停工留薪期”一般不超过12个月。', check: 'text' }],
      },
      {
        slug: 'wages',
        title: '保障农民工工资支付条例',
        summary: '工程欠薪由总包先付。',
        keyPoints: [{ article: '33', point: '总包先付。', check: 'text' }],
      },
    ],
    'model-workers': [
      { slug: 'wei', name: '尉凤英', pinyin: 'Wei Fengying', summary: '做成177项革新。' },
    ],
    glossary: [{ slug: 'taoxin', term: '讨薪', plain: '要回欠薪。' }],
  },
  {
    synonyms: {
      synonyms: [
        { terms: ['讨薪', '欠薪', '拖欠工资'] },
        { terms: ['劳务派遣', '外包'], recallOnly: true },
      ],
    },
  },
);
let index: SearchIndex;
let close: () => void;

beforeAll(async () => {
  ({ index, close } = await openScratchIndex(content));
});
afterAll(() => close());

const exactOf = async (query: string) =>
  (await ask(index, wish(query))).exact.results.map(({ url }) => url);
const relatedOf = async (query: string) =>
  (await ask(index, wish(query))).related.results.map(({ url }) => url);

describe('what holds the query as it stands', () => {
  test.each([
    ['a substring from the middle of words', '工留薪', ['/policies/injury/']],
    ['text across quotation marks', '停工留薪期一般', ['/policies/injury/']],
    ['a law and an article in digits', '工伤保险条例第33条', ['/policies/injury/']],
    ['a name', '尉凤英', ['/model-workers/wei/']],
    ['a name in pinyin', 'weifengying', ['/model-workers/wei/']],
    ['a name by its initials', 'wfy', ['/model-workers/wei/']],
    ['an alias', '工伤认定', ['/policies/injury/']],
    ['a lone character', '革', ['/model-workers/wei/']],
    ['nothing, where characters are there but not together', '工付', []],
  ])('%s', async (_, query, urls) => {
    expect(await exactOf(query)).toEqual(urls);
  });

  test('both laws that have the article', async () => {
    expect(new Set(await exactOf('第三十三条'))).toEqual(
      new Set(['/policies/injury/', '/policies/wages/']),
    );
  });

  test('the answer before the definition', async () => {
    expect(await exactOf('讨薪')).toEqual(['/guides/unpaid-wages/', '/glossary/#taoxin']);
  });
});

describe('what is related', () => {
  test('says the same in other words', async () => {
    expect(await relatedOf('讨薪')).toEqual(['/policies/wages/']);
  });

  test('answers a question by its words', async () => {
    expect(await relatedOf('工程上老板拖欠工资怎么办')).toContain('/policies/wages/');
  });

  test('is found by words that differ in law, after all else', async () => {
    expect(await relatedOf('外包了怎么办')).toEqual(['/guides/outsourcing/', '/guides/dispatch/']);
  });
});

test('a result says what it is, marks the query and links to the article', async () => {
  const [result] = (await ask(index, wish('停工留薪期'))).exact.results;
  expect(result).toEqual({
    url: '/policies/injury/',
    kind: '法规政策',
    title: [{ text: '工伤保险条例' }],
    excerpt: [{ text: '“' }, { text: '停工留薪期', marked: true }, { text: '”一般不超过12个月。' }],
    sections: [{ url: '/policies/injury/#article-33', title: [{ text: '第33条' }] }],
  });
});

test('nothing answers what is nowhere', async () => {
  const { exact, related } = await ask(index, wish('量子纠缠'));
  expect([exact.total, related.total]).toEqual([0, 0]);
});

test('what finds nothing is answered with names most like it', async () => {
  const { nearest } = await ask(index, wish('认真鉴定'));
  expect(nearest[0]).toBe('工伤认定');
  expect((await ask(index, wish('讨薪'))).nearest).toEqual([]);
});

test('no more results are written than are wished, and all are counted', async () => {
  const { exact } = await ask(index, wish('讨薪', { count: 1 }));
  expect([exact.total, exact.results.length]).toEqual([2, 1]);
});

describe('what is chosen', () => {
  const countKinds = async (query: string, chosen = {}) => {
    const { facets } = await ask(index, wish(query, { chosen }));
    const kinds = facets.find(({ name }) => name === 'kind')?.values ?? [];
    return Object.fromEntries(kinds.map(({ value, count }) => [value, count]));
  };

  test('narrows both groups', async () => {
    const { exact, related } = await ask(index, wish('讨薪', { chosen: { kind: ['guides'] } }));
    expect(exact.results.map(({ url }) => url)).toEqual(['/guides/unpaid-wages/']);
    expect(related.total).toBe(0);
  });

  test('is counted over what holds the query, not over what is related', async () => {
    expect(await countKinds('讨薪')).toEqual({ guides: 1, glossary: 1 });
    expect(await countKinds('讨薪', { kind: ['guides'] })).toEqual({ guides: 1, glossary: 1 });
  });

  test('is counted over what is related where nothing holds the query', async () => {
    const query = '工程上老板拖欠工资怎么办';
    const { exact, related } = await ask(index, wish(query));
    const counts = Object.values(await countKinds(query));
    expect(exact.total).toBe(0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(related.total);
  });

  test('is dropped where it leaves nothing, and that is told', async () => {
    const chosen = { kind: ['model-workers'] };
    expect(await ask(index, wish('讨薪', { chosen }))).toMatchObject({
      chosen: {},
      dropped: ['劳模工匠'],
      exact: { total: 2 },
    });
  });

  test('is all that is found where nothing is asked for', async () => {
    const { exact } = await ask(index, wish('', { chosen: { kind: ['policies'] } }));
    expect(exact.results.map(({ url }) => url).sort()).toEqual([
      '/policies/injury/',
      '/policies/wages/',
    ]);
  });

  test('and where neither is, nothing is found', async () => {
    expect((await ask(index, wish(''))).exact.total).toBe(0);
  });
});
