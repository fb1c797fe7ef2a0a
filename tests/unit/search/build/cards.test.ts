import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readRecords } from '#src/search/build/read-records.ts';
import { makeContent } from '../make-content.ts';

beforeEach(() =>
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse('2026-11-22T04:00:00Z') / 1000)),
);
afterEach(() => vi.unstubAllEnvs());

const law = {
  slug: 'labour-law',
  title: '中华人民共和国劳动法',
  shortTitle: '劳动法',
  keyPoints: [
    { article: '50', point: '按月支付。', check: 'text' as const },
    { article: '10之一', point: '另一条。', check: 'text' as const },
  ],
};
const wage = {
  slug: 'wage',
  name: '最低工资',
  region: '沈阳' as const,
  value: 2100,
  unit: '元/月',
  from: '2026-01-01',
  source: '省政府通知',
  check: 'unverified' as const,
};
type Drafts = Parameters<typeof makeContent>[0];
type Guide = NonNullable<Drafts['guides']>[number];

const cardOfGuide = (guide: Omit<Guide, 'slug'>, others: Drafts = {}) => {
  const content = makeContent(
    { ...others, guides: [{ slug: 'guide', title: '怎么办？', answer: '先留证据。', ...guide }] },
    {
      hotlines: {
        hotlines: [{ id: 'hrss', name: '人社咨询热线', number: '12333', for: '问社会保险。' }],
      },
    },
  );
  return readRecords(content).find(({ url }) => url === '/guides/guide/')?.card;
};

describe('the card of a guide', () => {
  test('links what it rests on, by the short name, and the points of its articles', () => {
    const basis = [{ policy: 'labour-law', articles: ['50', '10之一'] }];
    expect(cardOfGuide({ basis }, { policies: [law] })).toMatchObject({
      answer: '先留证据。',
      basis: [
        {
          title: '劳动法',
          url: '/policies/labour-law/',
          articles: [
            { label: '第50条', url: '/policies/labour-law/#article-50' },
            { label: '第10条之一', url: '/policies/labour-law/#article-10之一' },
          ],
        },
      ],
    });
  });

  test('links to the whole of a policy for an article that has no point', () => {
    const basis = [{ policy: 'labour-law', articles: ['51'] }];
    expect(cardOfGuide({ basis }, { policies: [law] })).toMatchObject({
      basis: [{ articles: [{ label: '第51条', url: '/policies/labour-law/' }] }],
    });
  });

  test('names a policy without a short name by its title', () => {
    const policy = { slug: 'rules', title: '最低工资规定' };
    expect(cardOfGuide({ basis: [{ policy: 'rules' }] }, { policies: [policy] })).toMatchObject({
      basis: [{ title: '最低工资规定', articles: [] }],
    });
  });

  test.each([
    ['withdrawn', { withdrawn: true }],
    ['not yet published', { published: '2026-11-23' }],
  ])('does not cite a policy that is %s', (_, change) => {
    const card = cardOfGuide(
      { basis: [{ policy: 'labour-law', articles: ['50'] }] },
      { policies: [{ ...law, ...change }] },
    );
    expect(card).toMatchObject({ basis: [] });
  });

  test('tells its amounts with their warnings', () => {
    expect(cardOfGuide({ amounts: ['wage', 'missing'] }, { amounts: [wage] })).toMatchObject({
      amounts: [{ name: '最低工资', value: '2100元/月', warning: '数字待核实，以现行文件为准' }],
    });
  });

  test('does not tell an amount of tomorrow', () => {
    const card = cardOfGuide(
      { amounts: ['wage'] },
      { amounts: [{ ...wage, published: '2999-01-01' }] },
    );
    expect(card).toMatchObject({ amounts: [] });
  });

  test('says whom to call: the first place that has a hotline', () => {
    const where = [{ name: '仲裁委' }, { name: '监察', hotline: 'hrss' }];
    expect(cardOfGuide({ where })).toMatchObject({
      hotline: { number: '12333', name: '人社咨询热线' },
    });
    expect(cardOfGuide({ where: [{ name: '仲裁委' }] })).not.toHaveProperty('hotline');
  });
});

describe('the card of an amount', () => {
  const cardOfAmount = (change: Partial<typeof wage> & { until?: string }) =>
    readRecords(makeContent({ amounts: [{ ...wage, ...change }] }))[0]?.card;

  test('says how much, from when, and where that is from', () => {
    expect(cardOfAmount({})).toEqual({
      type: 'amount',
      amount: {
        name: '最低工资',
        value: '2100元/月',
        period: '2026年1月1日起',
        source: '省政府通知',
        warning: '数字待核实，以现行文件为准',
      },
    });
  });

  test('warns of one that has run out', () => {
    expect(cardOfAmount({ until: '2026-06-30' })).toMatchObject({
      amount: { warning: expect.stringContaining('新标准待核实') },
    });
  });
});

test('the card of a hotline says what to call it for, and when', () => {
  const hotline = { id: 'union', name: '工会热线', number: '12351', for: '问工会的事。' };
  const hotlines = { hotlines: { hotlines: [{ ...hotline, hours: '24小时' }] } };
  expect(readRecords(makeContent({}, hotlines))).toEqual([
    expect.objectContaining({
      url: '/hotlines/#union',
      title: '工会热线',
      aliases: ['12351'],
      card: {
        type: 'hotline',
        number: '12351',
        name: '工会热线',
        purpose: '问工会的事。',
        hours: '24小时',
      },
    }),
  ]);
});

test('what only tells has no card', () => {
  const content = makeContent({
    policies: [law],
    glossary: [{ slug: 'term', term: '名词', plain: '解释。' }],
  });
  expect(readRecords(content).map(({ card }) => card)).toEqual([undefined, undefined]);
});
