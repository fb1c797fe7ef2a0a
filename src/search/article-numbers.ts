const digits = '零一二三四五六七八九';

/**
 * A whole number below 10 000 in Chinese.
 * @example writeChineseNumber(103) → '一百零三'
 */
export function writeChineseNumber(number: number): string {
  if (number === 0) return '零';
  let text = '';
  let skipped = false;
  for (const [value, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / value) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    text += `${skipped ? '零' : ''}${digits[digit]}${unit}`;
    skipped = false;
  }
  return text.replace(/^一十/, '十');
}

/** The number of an article as laws write it: 第三十八条, 第十条之一. */
export const articlePattern =
  '第[零一二三四五六七八九十百千]+[条款项](?:之[一二三四五六七八九十])?';

/**
 * Write the numbers of articles, paragraphs and chapters as laws do, so that 第38条 and 第三十八条 are one.
 * @example writeArticleNumbers('第38条') → '第三十八条'
 */
export function writeArticleNumbers(text: string): string {
  return text.replace(
    /第\s*([0-9０-９]{1,4})\s*([条款项章节])/g,
    (_, number: string, unit: string) =>
      `第${writeChineseNumber(Number(number.normalize('NFKC')))}${unit}`,
  );
}

/**
 * The number of an article as our pages write it.
 * @example readArticleNumber('第三十八条') → '第38条'
 */
export function readArticleNumber(heading: string): string {
  return heading.replace(
    /^第([零一二三四五六七八九十百千]+)(?=条)/,
    (_, number: string) => `第${readChineseNumber(number)}`,
  );
}

/**
 * The value of a whole number below 10 000 in Chinese.
 * @example readChineseNumber('一百零三') → 103
 */
export function readChineseNumber(text: string): number {
  const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
  let value = 0;
  let digit = 0;
  for (const character of text) {
    const unit = units[character];
    if (unit === undefined) digit = digits.indexOf(character);
    else {
      value += (digit || 1) * unit;
      digit = 0;
    }
  }
  return value + digit;
}
