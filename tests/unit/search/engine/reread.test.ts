import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchIndex } from '#src/search/engine/open-index.ts';
import { findReread } from '#src/search/engine/reread.ts';
import { makeContent } from '../make-content.ts';
import { openScratchIndex } from './scratch-index.ts';

const content = makeContent({
  policies: [
    {
      slug: 'contract',
      title: '中华人民共和国劳动合同法',
      shortTitle: '劳动合同法',
      summary: '工商登记和用工。',
      keyPoints: [{ article: '47', point: '经济补偿。', check: 'text' }],
    },
  ],
  'model-workers': [
    { slug: 'ming', name: '王小明', pinyin: 'Wang Xiaoming', summary: '车工。' },
    { slug: 'wei', name: '尉凤英', pinyin: 'Wei Fengying', summary: '革新。' },
  ],
  glossary: [
    { slug: 'gongshang', term: '工伤', plain: '因工受伤。' },
    { slug: 'shanghui', term: '商会', plain: '会员是企业。' },
    { slug: 'gonggao', term: '公告', plain: '告诉大家。' },
    { slug: 'nianjia', term: '带薪年休假', plain: '带工资的休假。' },
  ],
});
let index: SearchIndex;
let close: () => void;
beforeAll(async () => {
  ({ index, close } = await openScratchIndex(content));
});
afterAll(() => close());

const readingOf = async (query: string) => (await findReread(index, query)).readAs;

describe('a query that finds nothing as it stands', () => {
  test.each([
    ['in simplified characters', '勞動合同', '劳动合同'],
    ['with one character put right', '劳东合同法', '劳动合同法'],
    ['with what was left out', '带薪休假', '带薪年休假'],
    [
      'with the name of its law put right, and its article',
      '劳东合同法47条',
      '劳动合同法第四十七条',
    ],
    ['simplified and put right', '勞東合同法', '劳动合同法'],
    ['as pinyin', 'gongshang', '工伤'],
    ['as initials', 'wfy', '尉凤英'],
    ['as its homophone', '公伤', '工伤'],
  ])('is read %s', async (_, query, readAs) => {
    const finding = await findReread(index, query);
    expect(finding.readAs).toBe(readAs);
    expect(finding.exact.length).toBeGreaterThan(0);
  });

  test.each([
    ['another person', '王小红'],
    ['a question, which is no name', '公伤怎么办'],
    ['a word like none', '量子纠缠'],
    ['letters that spell nothing', 'xyzzy'],
  ])('is left as it is: %s', async (_, query) => {
    expect(await readingOf(query)).toBeUndefined();
  });
});

describe('a query that finds something', () => {
  test('is never read otherwise', async () => {
    expect(await readingOf('工伤')).toBeUndefined();
    expect(await readingOf('劳动合同')).toBeUndefined();
  });

  test('may have been meant as what sounds the same, where that is little', async () => {
    const finding = await findReread(index, '工商');
    expect(finding).toMatchObject({ didYouMean: '工伤' });
    expect(finding.readAs).toBeUndefined();
    expect(finding.exact).toHaveLength(1);
  });

  test('was meant as it is where an entry is called so', async () => {
    expect((await findReread(index, '工伤')).didYouMean).toBeUndefined();
  });
});
