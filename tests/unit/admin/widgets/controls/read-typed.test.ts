import { expect, test } from 'vitest';
import { moveRow } from '#src/admin/widgets/controls/move-row.ts';
import { nameRow } from '#src/admin/widgets/controls/name-row.ts';
import { readDate } from '#src/admin/widgets/controls/read-date.ts';
import { readNumber } from '#src/admin/widgets/controls/read-number.ts';
import { splitItems } from '#src/admin/widgets/controls/split-items.ts';

test('a pasted list of words is taken apart at Chinese and Latin separators', () => {
  expect(splitItems('欠薪、讨薪，拖欠；不发工资,要工资;\n  拖工资 \n', true)).toEqual([
    '欠薪',
    '讨薪',
    '拖欠',
    '不发工资',
    '要工资',
    '拖工资',
  ]);
});

test('sentences keep their commas and are parted by lines only', () => {
  expect(splitItems('身份证，原件和复印件\n劳动合同；没有的不带', false)).toEqual([
    '身份证，原件和复印件',
    '劳动合同；没有的不带',
  ]);
});

test.each([
  ['2026年5月1日', '2026-05-01'],
  ['2026.5.1', '2026-05-01'],
  ['2026/5', '2026-05'],
  ['１９５６年', '1956'],
  ['1956', '1956'],
  ['解放后', '解放后'],
  ['  ', undefined],
])('the date %s is kept as %s', (typed, kept) => {
  expect(readDate(typed)).toBe(kept);
});

test.each([
  ['１，２００', 1200],
  ['2100.50', 2100.5],
  ['-3', -3],
  ['', undefined],
  ['约30', '约30'],
  ['1e3', '1e3'],
])('the number %s is read as %s', (typed, kept) => {
  expect(readNumber(typed)).toBe(kept);
});

test('a row moves up and down, and not past the ends', () => {
  expect(moveRow(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moveRow(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moveRow(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});

test('a folded row is called by its first text, or by the Chinese name of its choice', () => {
  const kind = { name: 'kind', label: '依据', type: 'choice', required: true } as const;
  const fields = [{ ...kind, choices: { consent: '本人同意' } }];
  expect(nameRow(fields, { kind: 'consent' })).toBe('本人同意');
  expect(nameRow(fields, {})).toBe('（还没填）');
});
