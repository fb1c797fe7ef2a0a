import { describe, expect, test } from 'vitest';
import { formatFault } from '#src/gate/fault.ts';
import { parseYaml } from '#src/gate/parse-yaml.ts';

const file = 'content/guides/a.md';

describe('numbers stay as they are written', () => {
  test.each([
    ['phone: 12351', '12351'],
    ['phone: 024-22800000', '024-22800000'],
    ['phone: 024', '024'],
    ['phone: 1.50', '1.50'],
    ['phone: 0x1F', '0x1F'],
    ['phone: 2026-11-22', '2026-11-22'],
  ])('%s', (source, expected) => {
    expect(parseYaml(file, source).data).toEqual({ phone: expected });
  });
});

test('a bomb of aliases is refused at once', () => {
  const levels = 'bcdefghij'
    .split('')
    .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]},`.repeat(9)}]`);
  const { data, faults } = parseYaml(file, ['a: &a [x]', ...levels].join('\n'));
  expect(data).toBeUndefined();
  expect(faults.length).toBeGreaterThan(0);
});

describe('mistakes of people who edit by hand are named in their words', () => {
  test.each([
    ['a tab before a key', 'name:\n\t- 甲', '第3行：资料区行首用了制表符'],
    ['two colons in a line', 'name: 电话: 12351', '第2行：资料区一行里有两个冒号'],
    ['a quotation mark left open', 'name: "甲', '第2行：资料区的引号只有前一半'],
    [
      'one above other fields',
      'name: "甲\nsummary: 乙\ntopic: 丙',
      '第2行：资料区的引号只有前一半',
    ],
    ['one above a field in quotes', 'name: "甲\nsummary: "乙"', '第2行：资料区的引号只有前一半'],
    [
      'one in a list',
      'name: 甲\nlist:\n  - "一\n  - 二\ntopic: 丙',
      '第4行：资料区的引号只有前一半',
    ],
    ['a bracket left open', 'name: [甲', '第2行：资料区'],
    ['a key twice', 'name: 甲\nname: 乙', '第3行：资料区同一个字段写了两遍'],
  ])('%s', (_, yaml, expected) => {
    const [message, ...others] = parseYaml(file, yaml, { linesBefore: 1 }).faults.map(formatFault);
    expect(message).toContain(expected);
    expect(others).toEqual([]);
  });
});
