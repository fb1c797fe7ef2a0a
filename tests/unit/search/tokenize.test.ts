import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRuns, readTokens, writeTokens } from '#src/search/tokenize.ts';

describe('writeTokens', () => {
  test.each([
    ['工会法', '工会 会法 法'],
    ['工会法。法', '工会 会法 法 。 法'],
    ['用AED救人', '用 AED 救人 人'],
    ['工 会', '工会 会'],
    ['工\n会', '工 会'],
    ['《工会法》规定', '《 工会 会法 法》规 规定 定'],
    ['第10条', '第十 十条 条'],
    ['work_shop', 'work · shop'],
  ])('writes %j as %j', (text, tokens) => {
    expect(writeTokens(text)).toBe(tokens);
  });
});

describe('readRuns', () => {
  const tokensOf = (query: string) => readRuns(query).map(({ tokens }) => tokens);

  test('leaves out the last character, whose successor is unknown', () => {
    expect(tokensOf('停工留薪期')).toEqual([['停工', '工留', '留薪', '薪期']]);
  });

  test('keeps a lone character', () => {
    expect(tokensOf('假')).toEqual([['假']]);
  });

  test('cuts at punctuation', () => {
    expect(tokensOf('工资，社保')).toEqual([['工资'], ['社保']]);
  });

  test('ignores book title marks', () => {
    expect(readRuns('《工会法》规定')[0]?.tokens.join()).toBe(
      readRuns('工会法规定')[0]?.tokens.join(),
    );
  });

  test('finds nothing to ask in punctuation', () => {
    expect(readRuns('？！《》')).toEqual([]);
  });

  test('folds width and case', () => {
    expect(tokensOf('ＡＥＤ')).toEqual([['aed']]);
  });
});

const han = fc.constantFrom('工', '会', '法', '劳', '动', '资');
const word = fc.constantFrom('AED', '12351', 'e', '2N');
const gap = fc.constantFrom(' ', '　', '《', '》', '“', '”');
const breaks = fc.constantFrom('，', '。', '\n', '（', '）', '-', '%');
const unit = fc.oneof({ weight: 8, arbitrary: han }, word, gap, breaks);
const text = fc.array(unit, { minLength: 1, maxLength: 40 });

/** What Pagefind keeps of a token: letters and numbers in lower case; punctuation keeps its place. */
const indexed = (source: string) =>
  writeTokens(source)
    .split(' ')
    .map((token) => token.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase());

const holdsPhrase = (tokens: string[], phrase: string[]) =>
  tokens.some((_, place) =>
    phrase.every((token, offset) => {
      const isLone = phrase.length === 1 && /^\p{Script=Han}$/u.test(token);
      const other = tokens[place + offset] ?? '';
      return isLone ? other.startsWith(token) : other === token;
    }),
  );

describe('the pair of both sides', () => {
  test('finds every substring that cuts no word', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (units, from, length) => {
        const isWord = (place: number) => /^[\dA-Za-z]/.test(units[place] ?? '');
        const end = from + length;
        fc.pre(!(isWord(from) && isWord(from - 1)) && !(isWord(end - 1) && isWord(end)));
        const tokens = indexed(units.join(''));
        for (const run of readRuns(units.slice(from, end).join(''))) {
          expect(holdsPhrase(tokens, run.tokens)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('finds nothing that is not there', () => {
    fc.assert(
      fc.property(
        fc.array(han, { maxLength: 12 }),
        fc.array(han, { minLength: 2, maxLength: 4 }),
        (units, query) => {
          const [run] = readRuns(query.join(''));
          const isThere = units.join('').includes(query.join(''));
          expect(holdsPhrase(indexed(units.join('')), run?.tokens ?? [])).toBe(isThere);
        },
      ),
    );
  });

  test('gives text without spaces back as it was', () => {
    fc.assert(
      fc.property(text, (units) => {
        const source = units.join('').replace(/\s/g, '');
        expect(readTokens(writeTokens(source))).toBe(source);
      }),
    );
  });

  test('puts no space behind a quotation mark', () => {
    expect(readTokens(writeTokens('AED“AED'))).toBe('AED“AED');
  });

  test('keeps words apart', () => {
    expect(readTokens(writeTokens('DeepSeek R1 模型'))).toBe('DeepSeek R1模型');
  });
});
