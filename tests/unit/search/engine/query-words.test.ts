import { expect, test } from 'vitest';
import { isWrapped, readWords } from '#src/search/engine/query-words.ts';

test('keeps synonyms whole and drops what wraps the question', () => {
  expect(readWords('老板拖欠工资怎么办', ['拖欠工资', '工资'])).toEqual(['拖欠工资']);
});

test('keeps the number of an article whole', () => {
  expect(readWords('劳动法第三十八条', [])).toContain('第三十八条');
});

test('finds synonyms in Latin letters whatever their case', () => {
  expect(readWords('哪里有AED', ['aed'])).toEqual(['aed']);
});

test('leaves out lone characters beside longer words', () => {
  expect(readWords('交社保', ['社保'])).toEqual(['社保']);
});

test('finds no words in a question that has none', () => {
  expect(readWords('怎么办？', [])).toEqual([]);
});

test('a question is wrapped in words that a name does not have', () => {
  expect([isWrapped('工伤怎么认定'), isWrapped('劳东合同法')]).toEqual([true, false]);
});
