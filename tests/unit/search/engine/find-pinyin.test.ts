import { expect, test } from 'vitest';
import { findByPinyin, isPinyin } from '#src/search/engine/find-pinyin.ts';
import type { PinyinRow } from '#src/search/index-files.ts';

const rows: PinyinRow[] = [
  ['劳动合同法', 'lao dong he tong fa'],
  ['劳动法', 'lao dong fa'],
  ['尉凤英', 'wei feng ying'],
  ['女职工', 'nv zhi gong'],
];

test.each([
  ['weifengying', '尉凤英'],
  ['Wei Fengying', '尉凤英'],
  ['wfy', '尉凤英'],
  ['weifeng', '尉凤'],
  ['laodong', '劳动'],
  ['hetongf', '合同法'],
  ['nüzhigong', '女职工'],
])('reads %s as %s', (typed, term) => {
  expect(findByPinyin(typed, rows)).toBe(term);
});

test('finds nothing for what is no pinyin', () => {
  expect(findByPinyin('xyzzy', rows)).toBeUndefined();
});

test('only Latin letters may be pinyin', () => {
  expect([isPinyin('wfy'), isPinyin('AED2'), isPinyin('工会')]).toEqual([true, false, false]);
});
