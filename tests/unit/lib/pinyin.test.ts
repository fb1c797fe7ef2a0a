import { expect, test } from 'vitest';
import { readSyllables } from '#src/lib/pinyin.ts';

test('gives every character its syllable, and what is not Han itself', () => {
  expect(readSyllables('女职工12351')).toEqual(['nv', 'zhi', 'gong', '1', '2', '3', '5', '1']);
});

test('reads 解 as a family name only in names', () => {
  expect(readSyllables('解雇')).toEqual(['jie', 'gu']);
  expect(readSyllables('解全', 'name')).toEqual(['xie', 'quan']);
});
