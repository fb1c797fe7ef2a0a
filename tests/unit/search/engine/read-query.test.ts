import { expect, test } from 'vitest';
import { readQuery } from '#src/search/engine/read-query.ts';

const runsOf = (typed: string) => readQuery(typed).runs.map(({ text }) => text);

test.each([
  ['第38条', ['第三十八条']],
  ['劳动法第38条', ['劳动法', '第三十八条']],
  ['《劳动法》第三十八条', ['劳动法', '第三十八条']],
  ['第十条之一', ['第十条之一']],
  [' 欠薪　讨薪 ', ['欠薪', '讨薪']],
])('looks for the runs of %s', (typed, runs) => {
  expect(runsOf(typed)).toEqual(runs);
});

test('folds width', () => {
  expect(readQuery('ＡＥＤ').text).toBe('AED');
});

test('reads no more of pasted text than anyone would type', () => {
  expect(readQuery('工'.repeat(5000)).length).toBe(100);
});

test('reads 38条 behind the name of a law as 第38条', () => {
  expect(readQuery('劳动合同法38条')).toEqual(readQuery('劳动合同法第38条'));
  expect(readQuery('38条').text).toBe('38条');
});
