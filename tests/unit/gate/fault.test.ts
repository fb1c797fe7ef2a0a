import { expect, test } from 'vitest';
import { formatFault, formatFaults } from '#src/gate/fault.ts';

const fault = { file: 'content/guides/a.md', problem: '是空的', cure: '补上' };

test('names file, line, field, cause and cure in one line', () => {
  expect(formatFault({ ...fault, line: 3, field: '正文' })).toBe(
    'content/guides/a.md 第3行：正文：是空的。补上。',
  );
  expect(formatFault(fault)).toBe('content/guides/a.md：是空的。补上。');
});

test('counts and numbers what is wrong, and says what follows from it', () => {
  expect(formatFaults([fault, fault])).toMatch(/^内容里有2处错误：\n {2}1\. .*\n {2}2\. .*$/);
  expect(formatFaults([fault], '，网站没有重新生成')).toMatch(
    /^内容里有1处错误，网站没有重新生成：\n/,
  );
});
