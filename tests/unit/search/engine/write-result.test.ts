import { describe, expect, test } from 'vitest';
import { writeResult } from '#src/search/engine/write-result.ts';

const section = (heading: string, text: string) => ({ url: `/p/#${heading}`, heading, text });
const entry = (...sections: ReturnType<typeof section>[]) => ({
  url: '/p/',
  title: '工伤保险条例',
  aliases: [],
  sections,
});
const excerptOf = (text: string, ...terms: string[]) =>
  writeResult(entry(section('', text)), '法规政策', terms)
    .excerpt.map(({ text: part }) => part)
    .join('');

test('shows the section that holds most of the terms, and links to its heading', () => {
  const result = writeResult(
    entry(
      section('', '说明。'),
      section('第三十三条', '停工留薪期一般不超过12个月。'),
      section('第十条', '单位缴费。'),
    ),
    '法规政策',
    ['停工留薪期'],
  );
  expect(result.excerpt[0]).toEqual({ text: '停工留薪期', marked: true });
  expect(result.sections).toEqual([{ url: '/p/#第三十三条', title: [{ text: '第33条' }] }]);
});

test('links to two headings at most', () => {
  const result = writeResult(
    entry(...['一', '二', '三'].map((name) => section(name, '工伤。'))),
    '法规政策',
    ['工伤'],
  );
  expect(result.sections).toHaveLength(2);
});

test('shows the beginning when only the title holds the term', () => {
  const result = writeResult(
    entry(section('', '开头。'), section('第一条', '后来。')),
    '法规政策',
    ['条例'],
  );
  expect(result.excerpt).toEqual([{ text: '开头。' }]);
  expect(result.title).toEqual([{ text: '工伤保险' }, { text: '条例', marked: true }]);
});

describe('a long text', () => {
  const filler = '这里说的是别的事情'.repeat(20);

  test('is cut around the term', () => {
    const excerpt = excerptOf(`${filler}停工留薪期${filler}`, '停工留薪期');
    expect(excerpt).toMatch(/^….*停工留薪期.*…$/);
    expect(excerpt.length).toBeLessThan(100);
  });

  test('shows the numbers at its ends whole', () => {
    const before = `${'别的事情'.repeat(30)}12345万元${'甲'.repeat(12)}停工留薪期${filler}`;
    expect(excerptOf(before, '停工留薪期')).toMatch(/^…12345万元甲/);
    const after = `停工留薪期${'甲'.repeat(84)}9：30开门，再说${filler}`;
    expect(excerptOf(after, '停工留薪期')).toMatch(/甲9：30开门…$/);
  });

  test('starts at a clause where one begins nearby', () => {
    expect(excerptOf(`${filler}。工资在停工留薪期照发${filler}`, '停工留薪期')).toMatch(
      /^工资在停工留薪期/,
    );
  });
});
