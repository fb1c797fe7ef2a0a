import { describe, expect, test } from 'vitest';
import { writeArticleNumbers, writeChineseNumber } from '#src/search/article-numbers.ts';

test.each([
  [0, '零'],
  [10, '十'],
  [12, '十二'],
  [38, '三十八'],
  [100, '一百'],
  [103, '一百零三'],
  [110, '一百一十'],
  [1007, '一千零七'],
  [1020, '一千零二十'],
])('writes %i as %s', (number, text) => {
  expect(writeChineseNumber(number)).toBe(text);
});

describe('writeArticleNumbers', () => {
  test.each([
    ['第38条', '第三十八条'],
    ['第 38 条', '第三十八条'],
    ['第３８条', '第三十八条'],
    ['劳动法第10条之一第2款', '劳动法第十条之一第二款'],
    ['第三十八条', '第三十八条'],
  ])('writes %s as %s', (text, expected) => {
    expect(writeArticleNumbers(text)).toBe(expected);
  });

  test('leaves other numbers alone', () => {
    expect(writeArticleNumbers('第38号令，共38条，38路')).toBe('第38号令，共38条，38路');
  });
});
