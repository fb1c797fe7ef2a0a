import { describe, expect, test } from 'vitest';
import { formatFault } from '#src/gate/fault.ts';
import { parseEntry } from '#src/gate/parse-entry.ts';

const file = 'content/guides/a.md';
const messages = (source: string) => parseEntry(file, source).faults.map(formatFault);

test('takes a file apart into front matter and body', () => {
  const parsed = parseEntry(file, '---\nslug: a\n---\n\n正文\n');
  expect(parsed).toEqual({ data: { slug: 'a' }, body: '\n正文\n', bodyLine: 4, faults: [] });
});

test('reads files written on Windows', () => {
  const parsed = parseEntry(file, '\uFEFF---\r\nslug: a\r\n---\r\n正文\r\n');
  expect(parsed).toMatchObject({ data: { slug: 'a' }, body: '正文\n', faults: [] });
});

test('a rule in the body does not end the front matter twice', () => {
  expect(parseEntry(file, '---\nslug: a\n---\n一\n\n---\n\n二\n').body).toBe('一\n\n---\n\n二\n');
});

test('front matter may be empty', () => {
  expect(parseEntry(file, '---\n---\n正文').faults).toEqual([]);
});

describe('what a data file must not hold', () => {
  test.each([
    ['an anchor', '---\nname: &a 甲\n---\n', '锚点“&a”'],
    ['an alias', '---\nname: *a\n---\n', '*a'],
    ['a tag', '---\nname: !!str 甲\n---\n', '标签'],
    ['a tag of one’s own', '---\nname: !js 甲\n---\n', '标签“!js”'],
  ])('%s is refused with its line', (_, source, what) => {
    const [message, ...others] = messages(source);
    expect(message).toContain(`${file} 第2行`);
    expect(message).toContain(what);
    expect(others).toEqual([]);
  });

  test('front matter in JavaScript is not run but refused', () => {
    expect(messages('---js\n({ slug: process.exit(3) })\n---\n')).toEqual([
      `${file} 第1行：开头的“---”后面有别的字。文件第一行单独写“---”，填完各字段后再单独写一行“---”，正文写在它下面。`,
    ]);
  });
});

describe('front matter that is not there', () => {
  test.each([
    ['no front matter', '只有正文'],
    ['front matter without an end', '---\nslug: a\n'],
    ['nothing at all', ''],
  ])('%s: says how a file begins', (_, source) => {
    expect(messages(source)).toEqual([
      expect.stringMatching(/第1行：找不到开头的资料区。.*单独写“---”/),
    ]);
  });
});
