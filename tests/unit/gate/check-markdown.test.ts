import { describe, expect, test } from 'vitest';
import { checkMarkdown } from '#src/gate/check-markdown.ts';
import { formatFault } from '#src/gate/fault.ts';

const judge = (body: string) => checkMarkdown('a.md', body, 10).map(formatFault);

describe('links of a body', () => {
  test.each([
    'https://www.gov.cn/',
    'mailto:a@example.org',
    'tel:12351',
    '/guides/unpaid-wages/',
    '#h-步骤',
    '../b/',
  ])('may lead to %s', (address) => {
    expect(judge(`[字](${address})`)).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org/',
    'example.org',
  ])('may not lead to %s', (address) => {
    expect(judge(`一\n\n[字](${address})`)).toEqual([
      expect.stringMatching(/^a\.md 第12行：正文：里的链接“.+”不能用。链接以 https:/),
    ]);
  });

  test('are encrypted', () => {
    expect(judge('[字](http://example.org/)')).toEqual([
      expect.stringContaining('里的链接“http://example.org/”没有加密'),
    ]);
  });

  test('are looked at in references and in angle brackets as well', () => {
    expect(judge('[字][a] <vbscript:x>\n\n[a]: javascript:x')).toHaveLength(2);
  });
});

test('pictures of other sites are refused', () => {
  expect(judge('![图](https://example.org/a.png)')).toEqual([
    expect.stringContaining('里的图片“https://example.org/a.png”不在本站'),
  ]);
});

describe('the size of a body', () => {
  test('is limited to 200 KB', () => {
    expect(judge('字'.repeat(70_000))).toEqual([expect.stringContaining('有206 KB，超过200 KB')]);
    expect(judge('字'.repeat(60_000))).toEqual([]);
  });

  test('is limited in depth', () => {
    expect(judge(`${'> '.repeat(33)}字`)).toEqual([expect.stringContaining('套了33层，最多32层')]);
    expect(judge(`${'> '.repeat(32)}字`)).toEqual([]);
  });

  test('is limited in tables', () => {
    const row = (columns: number, text: string) => `|${`${text}|`.repeat(columns)}`;
    const table = (columns: number, rows: number) =>
      [
        row(columns, '头'),
        row(columns, '-'),
        ...Array.from({ length: rows }, () => row(columns, '一')),
      ].join('\n');
    expect(judge(table(41, 1))).toEqual([expect.stringContaining('表格有41列2行')]);
    expect(judge(table(1, 1000))).toEqual([expect.stringContaining('表格有1列1001行')]);
    expect(judge(table(40, 20))).toEqual([]);
  });

  test('is limited in what it unfolds to', () => {
    const table = `|${'a|'.repeat(40)}\n|${'-|'.repeat(40)}\n${'|\n'.repeat(900)}`;
    expect(judge(table)).toEqual([expect.stringMatching(/生成的网页是正文的\d+倍长，不正常/)]);
  });
});
