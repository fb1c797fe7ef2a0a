import { expect, test } from 'vitest';
import { indexSynonyms } from '#src/search/browser/synonyms.ts';

const synonyms = indexSynonyms([
  { terms: ['欠薪', '讨薪'] },
  { terms: ['AED', '除颤仪'] },
  { terms: ['劳务派遣', '外包'], recallOnly: true },
]);

test('every word of a group leads to the others', () => {
  expect(synonyms.get('讨薪')).toEqual([{ term: '欠薪', recallOnly: false }]);
});

test('case does not matter', () => {
  expect(synonyms.get('aed')).toEqual([{ term: '除颤仪', recallOnly: false }]);
});

test('words that differ in law are told apart', () => {
  expect(synonyms.get('外包')).toEqual([{ term: '劳务派遣', recallOnly: true }]);
});
