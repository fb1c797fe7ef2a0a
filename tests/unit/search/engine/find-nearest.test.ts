import { expect, test } from 'vitest';
import { findNearest } from '#src/search/engine/find-nearest.ts';
import type { PinyinRow } from '#src/search/index-files.ts';

const rows: PinyinRow[] = [
  ['工伤认定', 'gong shang ren ding'],
  ['工伤保险条例', 'gong shang bao xian tiao li'],
  ['劳动合同法', 'lao dong he tong fa'],
  ['年休假', 'nian xiu jia'],
];

test('names that share most characters come first', () => {
  expect(findNearest('工伤鉴定', rows)).toEqual(['工伤认定', '工伤保险条例']);
});

test('names that share one character at most are not near', () => {
  expect(findNearest('工资', rows)).toEqual([]);
  expect(findNearest('量子', rows)).toEqual([]);
});

test('punctuation and 中华人民共和国 make nothing near', () => {
  expect(findNearest('《中华人民共和国量子》', [['人民', 'ren min']])).toEqual([]);
});

test('no more than five are told', () => {
  const many = Array.from('甲乙丙丁戊己庚', (name): PinyinRow => [`工人${name}`, 'gong ren jia']);
  expect(findNearest('工人', many)).toHaveLength(5);
});
