import { describe, expect, test } from 'vitest';
import {
  readArticleNumber,
  readChineseNumber,
  writeArticleNumbers,
  writeChineseNumber,
} from '#src/search/article-numbers.ts';

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

test('reads every number back that it writes', () => {
  const numbers = Array.from({ length: 10_000 }, (_, number) => number);
  expect(numbers.map((number) => readChineseNumber(writeChineseNumber(number)))).toEqual(numbers);
});

describe('readArticleNumber', () => {
  test.each([
    ['第三十八条', '第38条'],
    ['第十条之一', '第10条之一'],
    ['第一百零三条', '第103条'],
    ['第38条', '第38条'],
    ['要点', '要点'],
    ['依照第三条', '依照第三条'],
  ])('reads %s as %s', (heading, number) => {
    expect(readArticleNumber(heading)).toBe(number);
  });

  test('takes back what writeArticleNumbers does to an article of laws', () => {
    const headings = Array.from({ length: 1300 }, (_, number) => `第${number}条`);
    expect(headings.map((heading) => readArticleNumber(writeArticleNumbers(heading)))).toEqual(
      headings,
    );
  });
});
