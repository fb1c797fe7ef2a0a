import { expect, test } from 'vitest';
import { readArticleNumber, readLaw } from '../../../bench/search/law-records.ts';

const body = [
  '2001年通过',
  '## 第一章　总则',
  '第一条 为了保护职工，制定本法。',
  '工会依法行事。',
  '第十条之一 另有规定的除外。',
  '第十条第二款的规定不适用。',
  '第一条 附则重新编号。',
].join('\n\n');

test('a law has a section for every article, under the anchor a policy would have', () => {
  const { url, title, date, sections } = readLaw({ title: '工会法', date: '', body }, 7);
  expect({ url, title, date }).toEqual({ url: '/laws/7/', title: '工会法', date: undefined });
  expect(sections).toEqual([
    { texts: ['2001年通过', '第一章　总则'] },
    {
      anchor: 'article-1',
      heading: '第一条',
      texts: ['为了保护职工，制定本法。', '工会依法行事。'],
    },
    {
      anchor: 'article-10之一',
      heading: '第十条之一',
      texts: ['另有规定的除外。', '第十条第二款的规定不适用。'],
    },
    { anchor: 'article-1-2', heading: '第一条', texts: ['附则重新编号。'] },
  ]);
});

test('a text without articles is one section', () => {
  const { sections } = readLaw({ title: '批复', date: '2001-01-01', body: '你院请示收悉。' }, 1);
  expect(sections).toEqual([{ texts: ['你院请示收悉。'] }]);
});

test.each([
  ['第一条', '1'],
  ['第十条', '10'],
  ['第二十三条', '23'],
  ['第一百零三条之一', '103之一'],
  ['第一千二百六十条', '1260'],
])('%s is article %s', (article, number) => {
  expect(readArticleNumber(article)).toBe(number);
});
