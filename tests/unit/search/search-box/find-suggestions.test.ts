import { describe, expect, test } from 'vitest';
import { kinds } from '#src/schemas/index.ts';
import { buildSuggestions } from '#src/search/build/suggestions.ts';
import { findSuggestions } from '#src/search/search-box/find-suggestions.ts';
import { readSuggestions } from '#src/search/search-box/suggested.ts';

const names = (kind: keyof typeof kinds, ...entries: [title: string, ...aliases: string[]][]) =>
  entries.map(([title, ...aliases], place) => ({
    url: `/${kind}/${place}/`,
    title,
    aliases,
    sections: [],
    facets: { kind: [{ value: kind, label: kinds[kind].label }] },
    date: undefined,
  }));

const entries = readSuggestions(
  buildSuggestions([
    ...names(
      'guides',
      ['公司拖欠工资怎么办？', '欠薪', '讨薪'],
      ['工伤怎么认定？'],
      ['年假有几天？', '年休假'],
    ),
    ...names('glossary', ['停工留薪期', '工伤假'], ['工伤'], ['女职工']),
    ...names('policies', ['中华人民共和国劳动法', '劳动法'], ['第三十八条解释']),
    ...names('venues', ['AED安放点'], ['银行驿站']),
    ...names('model-workers', ['尉凤英'], ['方文墨']),
  ]).suggestions,
);

const find = (typed: string, count = 8) => findSuggestions(typed, entries, count);
const titles = (typed: string) => find(typed).map(({ name }) => name);
const markedIn = (segments: { text: string; marked?: boolean }[] = []) =>
  segments.filter(({ marked }) => marked).map(({ text }) => text);

describe('by characters', () => {
  test('the whole name comes first, then its beginning, then its inside', () => {
    expect(titles('工伤')).toEqual(['工伤', '工伤怎么认定？', '停工留薪期']);
  });

  test('a name is found by its first characters', () => {
    expect(titles('停工留')).toEqual(['停工留薪期']);
  });

  test('another name leads to the title and is shown with it', () => {
    const [first] = find('欠薪');
    expect(first).toMatchObject({
      name: '公司拖欠工资怎么办？',
      url: '/guides/0/',
      kind: '办事维权指南',
      title: [{ text: '公司拖欠工资怎么办？' }],
      alias: [{ text: '欠薪', marked: true }],
    });
  });

  test('no other name is shown where the title has what was typed', () => {
    const [first] = find('劳动法');
    expect(first?.alias).toBeUndefined();
    expect(markedIn(first?.title)).toEqual(['劳动法']);
  });

  test('width, case, quotation marks and the way numbers are written make no difference', () => {
    expect(titles('《ａed》')).toEqual(['AED安放点']);
    expect(titles('第38条')).toEqual(['第三十八条解释']);
  });

  test('nothing fits marks alone', () => {
    expect(find('？ “”')).toEqual([]);
  });
});

describe('by pinyin', () => {
  test.each([
    ['weifengying', '尉凤英', '尉凤英'],
    ["wei feng'ying", '尉凤英', '尉凤英'],
    ['WeiFengy', '尉凤英', '尉凤英'],
    ['wfy', '尉凤英', '尉凤英'],
    ['nvzhigong', '女职工', '女职工'],
    ['nüzhi', '女职工', '女职'],
    ['yinhang', '银行驿站', '银行'],
    ['laodongfa', '中华人民共和国劳动法', '劳动法'],
    ['gongzizenme', '公司拖欠工资怎么办？', '工资怎么'],
  ])('%s is %s', (typed, title, marked) => {
    const [first] = find(typed);
    expect(first?.name).toBe(title);
    expect(markedIn(first?.title)).toEqual([marked]);
  });

  test('characters and the letters that an input method has not turned yet go together', () => {
    expect(titles('停工liu')).toEqual(['停工留薪期']);
    expect(titles('停工l')).toEqual(['停工留薪期']);
  });

  test('initials are enough, of the title or of another name', () => {
    expect(titles('gsz')[0]).toBe('工伤怎么认定？');
    expect(titles('tx')).toEqual(['公司拖欠工资怎么办？']);
  });

  test('few letters are not looked for inside of names', () => {
    expect(titles('fa')).not.toContain('中华人民共和国劳动法');
  });
});

test('no more are given than asked for', () => {
  expect(find('工', 2)).toHaveLength(2);
});
