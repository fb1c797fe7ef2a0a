import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctName, findHomophone, isOneSlipAway } from '#src/search/engine/correct-name.ts';
import type { PinyinRow } from '#src/search/index-files.ts';

const rows: PinyinRow[] = [
  ['劳动法', 'lao dong fa'],
  ['劳动合同', 'lao dong he tong'],
  ['劳动合同法', 'lao dong he tong fa'],
  ['工伤', 'gong shang'],
  ['工商联合会', 'gong shang lian he hui'],
  ['王小明', 'wang xiao ming'],
  ['带薪年休假', 'dai xin nian xiu jia'],
  ['停工留薪期', 'ting gong liu xin qi'],
];

describe('a name with one slip', () => {
  test.each([
    ['another character', '劳东合同法', '劳动合同法'],
    ['another character that sounds otherwise', '劳务合同法', '劳动合同法'],
    ['a character left out', '带薪休假', '带薪年休假'],
    ['a character put in', '停工的留薪期', '停工留薪期'],
    ['two characters exchanged', '带薪休年假', '带薪年休假'],
    ['the first character wrong', '亭工留薪期', '停工留薪期'],
    ['a character behind it', '停工留薪期间', '停工留薪期'],
  ])('is put right: %s', (_, typed, name) => {
    expect(correctName(typed, rows)).toBe(name);
  });

  test('is put right as the longest name it may be', () => {
    expect(correctName('劳动合同发', [...rows, ['劳动合同费', 'lao dong he tong fei']])).toBe(
      '劳动合同法',
    );
    expect(correctName('劳动合词', rows)).toBe('劳动合同');
    expect(correctName('劳动合同吗', rows)).toBe('劳动合同法');
  });
});

describe('nothing is put right', () => {
  test.each([
    ['王小红 is not 王小明', '王小红'],
    ['nor is a short word another', '工会'],
    ['nor is what has two slips', '劳东合司法'],
    ['nor is a name as it should be', '停工留薪期'],
    ['nor is what is like nothing', '量子纠缠'],
  ])('%s', (_, typed) => {
    expect(correctName(typed, rows)).toBeUndefined();
  });
});

describe('a homophone', () => {
  test('is found even of short words', () => {
    expect(findHomophone('工商', rows)).toBe('工伤');
    expect(correctName('工商', rows)).toBe('工伤');
  });

  test('is never the word itself', () => {
    expect(findHomophone('工伤', rows)).toBeUndefined();
  });

  test('comes before a name that only looks alike', () => {
    expect(correctName('带心年休假', [...rows, ['带伤年休假', 'dai shang nian xiu jia']])).toBe(
      '带薪年休假',
    );
  });

  test('needs to be as long', () => {
    expect(findHomophone('工商联', rows)).toBeUndefined();
  });
});

describe('one slip', () => {
  const text = fc.array(fc.constantFrom('工', '会', '法', '劳'), { maxLength: 8 });
  const slips = (characters: string[]): string[] =>
    Array.from({ length: characters.length + 1 }, (_, place) => {
      const before = characters.slice(0, place);
      const [here = '', next = '', ...after] = characters.slice(place);
      const rest = characters.slice(place + 1);
      return [
        [...before, ...rest],
        [...before, next, here, ...after],
        ...['工', '会', '法', '劳'].flatMap((other) => [
          [...before, other, ...rest],
          [...before, other, ...characters.slice(place)],
        ]),
      ].map((changed) => changed.join(''));
    }).flat();

  test('is what leaving out, putting in, changing or exchanging gives, and nothing else', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [from, to] = [one.join(''), other.join('')];
        expect(isOneSlipAway(from, to)).toBe(from !== to && slips(one).includes(to));
        for (const slip of slips(one)) expect(isOneSlipAway(from, slip)).toBe(slip !== from);
      }),
    );
  });

  test('goes both ways', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [from, to] = [one.join(''), other.join('')];
        expect(isOneSlipAway(from, to)).toBe(isOneSlipAway(to, from));
      }),
    );
  });
});
