import { expect, test } from 'vitest';
import { findChoices, offered } from '#src/admin/widgets/find-choices.ts';
import { spellTitle } from '#src/admin/widgets/spell-title.ts';

const choices = [
  { value: 'trade-union-law', label: '中华人民共和国工会法' },
  { value: 'labour-law', label: '中华人民共和国劳动法' },
  { value: 'work-injury', label: '工伤保险条例' },
];
const labels = (typed: string) => findChoices(choices, typed, spellTitle).map(({ label }) => label);

test('finds by title, beginnings first', () => {
  expect(labels('工')).toEqual(['工伤保险条例', '中华人民共和国工会法']);
});

test.each(['laodongfa', 'ldf', 'labour'])('finds by pinyin, initials or file name: %s', (typed) => {
  expect(labels(typed)).toContain('中华人民共和国劳动法');
});

test('offers the first ones while nothing is typed, and none that does not fit', () => {
  expect(labels('')).toHaveLength(3);
  expect(labels('不存在')).toEqual([]);
});

test('stays quick with 5,000 entries', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({
    value: `entry-${index}`,
    label: `第${index}号职工休息室`,
  }));
  findChoices(many, 'zhigong', spellTitle);
  const start = performance.now();
  expect(findChoices(many, 'xiuxi', spellTitle)).toHaveLength(offered);
  expect(performance.now() - start).toBeLessThan(200);
});
