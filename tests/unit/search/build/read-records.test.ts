import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readRecords } from '#src/search/build/read-records.ts';
import { makeContent } from '../make-content.ts';

beforeEach(() =>
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse('2026-11-22T04:00:00Z') / 1000)),
);
afterEach(() => vi.unstubAllEnvs());

const textOf = (content: Parameters<typeof readRecords>[0]) =>
  readRecords(content).flatMap(({ sections }) => sections.flatMap(({ texts }) => texts));

test('a guide is found by its question, its aliases and all it answers', () => {
  const [record] = readRecords(
    makeContent({
      guides: [
        {
          slug: 'unpaid-wages',
          title: '公司拖欠工资怎么办？',
          aliases: ['讨薪'],
          audiences: ['农民工'],
          topics: ['工资'],
          answer: '先留证据。',
          conditions: ['有劳动关系'],
          steps: [{ title: '留好证据', text: '收齐工资条。' }, { title: '起诉' }],
          papers: ['身份证'],
          timeLimits: ['1年内'],
          where: [{ name: '监察机构', hotline: 'hrss' }],
          caution: '别超时。',
          faq: [{ q: '过了一年呢？', a: '在职的可以。' }],
          updated: '2026-11-20',
          body: '## 多说一句\n\n欠条也行。',
        },
      ],
    }),
  );
  expect(record).toEqual({
    url: '/guides/unpaid-wages/',
    title: '公司拖欠工资怎么办？',
    aliases: ['讨薪'],
    sections: [
      { texts: ['先留证据。', '有劳动关系'] },
      { anchor: 'steps', heading: '怎么办', texts: ['留好证据：收齐工资条。', '起诉'] },
      { anchor: 'papers', heading: '要带的材料', texts: ['身份证'] },
      { anchor: 'time-limits', heading: '时限', texts: ['1年内'] },
      { anchor: 'where', heading: '去哪里办', texts: ['监察机构'] },
      { anchor: 'caution', heading: '注意', texts: ['别超时。'] },
      { anchor: 'faq', heading: '还有人问', texts: ['过了一年呢？在职的可以。'] },
      { anchor: 'h-多说一句', heading: '多说一句', texts: ['欠条也行。'] },
    ],
    facets: {
      kind: [{ value: 'guides', label: '办事维权指南' }],
      audience: [{ value: '农民工', label: '农民工' }],
      topic: [{ value: '工资', label: '工资' }],
    },
    card: { type: 'guide', answer: '先留证据。', basis: [], amounts: [] },
    date: '2026-11-20',
  });
});

test('every key point of a policy stands under the anchor of its article', () => {
  const [record] = readRecords(
    makeContent({
      policies: [
        {
          slug: 'labour-law',
          title: '中华人民共和国劳动法',
          shortTitle: '劳动法',
          aliases: ['劳动法典'],
          summary: '基本的法。',
          documentNumber: '主席令第28号',
          keyPoints: [
            { article: '10', point: '甲', check: 'text' },
            { article: '10', point: '乙', check: 'text' },
            { article: '10之一', point: '丙', check: 'text' },
            { point: '丁', check: 'text' },
          ],
        },
      ],
    }),
  );
  expect(record?.aliases).toEqual(['劳动法', '劳动法典']);
  expect(record?.sections).toEqual([
    { texts: ['基本的法。', '主席令第28号'] },
    { anchor: 'article-10', heading: '第10条', texts: ['甲'] },
    { anchor: 'article-10-2', heading: '第10条', texts: ['乙'] },
    { anchor: 'article-10之一', heading: '第10条之一', texts: ['丙'] },
    { anchor: expect.stringMatching(/^point-/), heading: '要点', texts: ['丁'] },
  ]);
});

test('a model worker is found by pinyin, honours and life', () => {
  const [record] = readRecords(
    makeContent({
      'model-workers': [
        {
          slug: 'wei-fengying',
          name: '尉凤英',
          pinyin: 'Wei Fengying',
          employer: '东北机器制造厂',
          industry: '机械制造',
          honours: [{ title: '最美奋斗者', level: 'national', year: 2019, check: 'text' }],
          summary: '做成177项革新。',
          timeline: [{ year: '1953', event: '进厂' }],
          body: '她进厂当工人。',
        },
      ],
    }),
  );
  expect(record).toMatchObject({ title: '尉凤英', aliases: ['Wei Fengying'] });
  expect(record?.sections).toEqual([
    {
      texts: [
        '做成177项革新。',
        '东北机器制造厂',
        '最美奋斗者：2019',
        '1953：进厂',
        '她进厂当工人。',
      ],
    },
  ]);
  expect(record?.facets).toMatchObject({
    industry: [{ label: '机械制造' }],
    honour: [{ value: 'national', label: '全国' }],
    year: [{ value: '2019' }],
  });
});

test('a venue is found by the words for its kind and its facilities', () => {
  const content = makeContent({
    venues: [
      {
        slug: 'kaixuan',
        name: '凯旋驿站',
        kind: 'rest-room',
        district: '沈河区',
        facilities: ['热饭'],
      },
    ],
  });
  expect(textOf(content)).toEqual(['职工休息室（驿站）', '沈河区', '热饭']);
  expect(readRecords(content)[0]?.facets).toMatchObject({
    kind: [{ value: 'venues', label: '职工阵地' }],
    type: [{ value: 'rest-room', label: '职工休息室（驿站）' }],
    facility: [{ label: '热饭' }],
  });
});

test('terms and amounts lead to their place on the one page of their kind', () => {
  const records = readRecords(
    makeContent({
      glossary: [{ slug: 'nianjia', term: '年休假', plain: '带工资的休假。', synonyms: ['年假'] }],
      amounts: [
        {
          slug: 'wage',
          name: '最低工资',
          region: '沈阳',
          value: 2100,
          unit: '元/月',
          source: '通知',
        },
      ],
    }),
  );
  expect(records.map(({ url }) => url)).toEqual(['/amounts/#wage', '/glossary/#nianjia']);
  expect(records[0]?.sections.flatMap(({ texts }) => texts)).toContain('2100元/月');
  expect(records[1]?.aliases).toEqual(['年假']);
});

test('a plain page stands at the root', () => {
  const content = makeContent({
    pages: [{ slug: 'about', title: '关于本站', summary: '谁在办。' }],
  });
  expect(readRecords(content)[0]).toMatchObject({ url: '/about/', title: '关于本站' });
});

describe('what must not be found', () => {
  test('people who were withdrawn', () => {
    const content = makeContent({
      'model-workers': [{ slug: 'a', name: '甲', pinyin: 'Jia', withdrawn: true }],
    });
    expect(readRecords(content)).toEqual([]);
  });

  test('what is published later than today', () => {
    const content = makeContent({
      glossary: [
        { slug: 'today', term: '今', plain: '今天。', published: '2026-11-22' },
        { slug: 'tomorrow', term: '明', plain: '明天。', published: '2026-11-23' },
      ],
    });
    expect(readRecords(content).map(({ title }) => title)).toEqual(['今']);
  });
});
