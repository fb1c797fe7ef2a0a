import { expect, test } from 'vitest';
import { buildPinyinTable } from '#src/search/build/pinyin-table.ts';

const record = (title: string, ...aliases: string[]) => ({
  url: '/',
  title,
  aliases,
  sections: [],
  facets: {},
  date: undefined,
});

test('spells titles, aliases and synonyms', () => {
  expect(buildPinyinTable([record('中华人民共和国工会法', '法')], ['社保'])).toEqual([
    ['工会法', 'gong hui fa'],
    ['社保', 'she bao'],
  ]);
});

test('reads family names as such, and the same character elsewhere as a word', () => {
  const person = {
    ...record('解全'),
    facets: { kind: [{ value: 'model-workers', label: '劳模工匠' }] },
  };
  expect(buildPinyinTable([person, record('解雇')], [])).toEqual([
    ['解全', 'xie quan'],
    ['解雇', 'jie gu'],
  ]);
});

test('drops the question mark of a title and leaves out what has other letters', () => {
  const terms = buildPinyinTable([record('怎么办？', 'AED', '410厂')], []).map(([term]) => term);
  expect(terms).toEqual(['怎么办']);
});
