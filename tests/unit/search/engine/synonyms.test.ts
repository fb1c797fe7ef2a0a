import { expect, test } from 'vitest';
import { indexSynonyms } from '#src/search/engine/synonyms.ts';

const synonyms = indexSynonyms({
  synonyms: [
    { terms: ['欠薪', '讨薪', '要账'] },
    { terms: ['AED', '除颤仪'] },
    { terms: ['劳务派遣', '外包'], recallOnly: true },
    { terms: ['不交社保', '欠缴'] },
  ],
  unusedTerms: ['要账', '不交社保', '欠缴'],
});

test('every word of a group leads to the others', () => {
  expect(synonyms.get('讨薪')).toEqual([{ term: '欠薪', recallOnly: false }]);
});

test('case does not matter', () => {
  expect(synonyms.get('aed')).toEqual([{ term: '除颤仪', recallOnly: false }]);
});

test('words that differ in law are told apart', () => {
  expect(synonyms.get('外包')).toEqual([{ term: '劳务派遣', recallOnly: true }]);
});

test('a word that no entry holds leads to others, and none leads to it', () => {
  expect(synonyms.get('要账')?.map(({ term }) => term)).toEqual(['欠薪', '讨薪']);
  expect(synonyms.get('欠薪')?.map(({ term }) => term)).toEqual(['讨薪']);
});

test('words that lead nowhere are no words, so that their parts are looked for', () => {
  expect(synonyms.has('不交社保')).toBe(false);
});
