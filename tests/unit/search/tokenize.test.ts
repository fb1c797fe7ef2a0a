import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameToken, readFolded, readRuns, readTokens, writeTokens } from '#src/search/tokenize.ts';

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
    ['赔N+1', '赔 N+1'],
    ['付1.5倍', '付 1.5 倍'],
    ['2026.11.22', '2026 . 11 . 22'],
    ['10.1.1', '10 . 1 . 1'],
    ['约1234.5', '约 1234 . 5'],
    ['工+会', '工 + 会'],
    ['N+', 'N +'],
    ['结束.1', '结束 束 . 1'],
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
    expect(tokensOf('Ｎ＋１')).toEqual([['n+1']]);
  });

  test('keeps decimals and sums whole', () => {
    expect(tokensOf('N+1')).toEqual([['n+1']]);
    expect(tokensOf('1.5倍工资')).toEqual([['1.5', '倍工', '工资']]);
  });

  test('cuts a date at its points', () => {
    expect(tokensOf('2026.11.22')).toEqual([['2026'], ['11'], ['22']]);
  });
});

describe('readFolded', () => {
  test('writes tokens as they are looked up, with a space before and after each', () => {
    expect(readFolded(writeTokens('《工会法》赔Ｎ＋１。'))).toBe('  工会 会法 法赔 赔 n+1  ');
  });

  test('holds the tokens of every run of the text in a row', () => {
    const text = '《工会法》第10条：平日付1.5倍，AED另算';
    for (const { tokens } of readRuns(text)) {
      expect(readFolded(writeTokens(text))).toContain(` ${tokens.join(' ')} `);
    }
  });
});

test('the token of a name is one that no text holds', () => {
  for (const name of ['工会法', '讨薪', 'aed']) {
    expect(readFolded(writeTokens(`${name}，${name}说`))).not.toContain(` ${nameToken(name)} `);
  }
});

const han = fc.constantFrom('工', '会', '法', '劳', '动', '资');
const word = fc.constantFrom('AED', '12351', 'e', '2N', '1', '5');
const joint = fc.constantFrom('+', '.');
const gap = fc.constantFrom(' ', '　', '《', '》', '“', '”');
const breaks = fc.constantFrom('，', '。', '\n', '（', '）', '-', '%');
const unit = fc.oneof({ weight: 8, arbitrary: han }, word, joint, gap, breaks);
const text = fc.array(unit, { minLength: 1, maxLength: 40 });

/** What Pagefind keeps of a token: letters, numbers and the marks inside words, in lower case; punctuation keeps its place. */
const indexed = (source: string) =>
  writeTokens(source)
    .split(' ')
    .map((token) => token.replace(/[^\p{L}\p{N}+.]/gu, '').toLowerCase());

const holdsPhrase = (tokens: string[], phrase: string[]) =>
  tokens.some((_, place) =>
    phrase.every((token, offset) => {
      const isLone = phrase.length === 1 && /^\p{Script=Han}$/u.test(token);
      const other = tokens[place + offset] ?? '';
      return isLone ? other.startsWith(token) : other === token;
    }),
  );

describe('the pair of both sides', () => {
  /** Any stretch of a text that begins and ends at a character, a word or a mark. */
  const stretch = fc
    .tuple(text, fc.nat(40), fc.nat(40))
    .map(([units, from, length]) => ({ units, from, end: Math.min(units.length, from + length) }))
    .filter(({ units, from, end }) => {
      const isWord = (place: number) => /^[\dA-Za-z+.]/.test(units[place] ?? '');
      return !(isWord(from) && isWord(from - 1)) && !(isWord(end - 1) && isWord(end));
    });

  test('finds every substring that cuts no word', () => {
    fc.assert(
      fc.property(stretch, ({ units, from, end }) => {
        const tokens = indexed(units.join(''));
        for (const run of readRuns(units.slice(from, end).join(''))) {
          expect(holdsPhrase(tokens, run.tokens)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('asks for every character of a substring, but a last one behind a word', () => {
    fc.assert(
      fc.property(stretch, ({ units, from, end }) => {
        const query = units.slice(from, end).join('');
        const keep = (shown: string) => shown.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
        const runs = readRuns(query);
        expect(keep(runs.map((run) => run.text).join(''))).toBe(keep(query));
        for (const { text: shown, tokens } of runs) {
          // A pair begins with its own character and ends with the next: together they spell the run.
          const spelt = tokens.map((token) => (/^\p{Script=Han}/u.test(token) ? token[0] : token));
          const last = tokens.at(-1) ?? '';
          const rest = /^\p{Script=Han}{2}$/u.test(last) ? last[1] : '';
          const left = shown.replaceAll(' ', '').slice((spelt.join('') + rest).length);
          expect(spelt.join('') + rest + left).toBe(shown.replaceAll(' ', ''));
          expect(left).toMatch(/^[a-z\d]/.test(last) ? /^\p{Script=Han}?$/u : /^$/);
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
