import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPrivateNumbers } from '#src/gate/find-private-numbers.ts';

const kinds = (text: string) => findPrivateNumbers(text).map(({ kind }) => kind);

const digits = (length: number) =>
  fc.stringMatching(new RegExp(`^[0-9]{${length}}$`), { size: 'max' });

const mobile = fc
  .tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), digits(9))
  .map(([start, rest]) => start + rest);

const space = fc.constantFrom(
  ' ',
  '-',
  '–',
  '—',
  '.',
  '·',
  '\u00a0',
  '\u3000',
  '\u200b',
  ' - ',
  '－',
);

const cut = (text: string, lengths: readonly number[], between: string) =>
  lengths
    .map((length, index) => {
      const start = lengths.slice(0, index).reduce((sum, one) => sum + one, 0);
      return text.slice(start, start + length);
    })
    .join(between);

const words = fc.constantFrom(
  '电话',
  '联系人王师傅',
  '：',
  '（',
  '',
  '打',
  '手机，',
  'tel:',
  '共3人，',
);

/** Numbers that anyone may call. */
const official = fc.oneof(
  fc.constantFrom('110', '119', '120', '122', '12351', '12333', '12348', '12345', '12329', '96116'),
  fc.tuple(fc.constantFrom('95', '96'), digits(3)).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('024', '010', '0411', '0419'),
      fc.constantFrom('-', ' ', '－', '—', '）', ''),
      fc.constantFrom('2', '3', '6', '8'),
      digits(7),
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('400', '800'), digits(3), digits(4), fc.constantFrom('-', ' ', ''))
    .map(([start, middle, end, between]) => [start, middle, end].join(between)),
);

/** What stands between the numbers of a list. */
const comma = fc.constantFrom('、', '，', ' ', '；', '/', ' / ', '或', '\n', ' · ', '转801、');

/** The check character of an identity number, by GB 11643. */
const withCheck = (body: string) => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
};

const birthday = fc
  .date({
    min: new Date('1930-01-01'),
    max: new Date('2015-12-31'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));

const withLuhn = (body: string) => {
  const total = [...body].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (total % 10)) % 10}`;
};

describe('findPrivateNumbers', () => {
  test('finds a mobile number however it is spaced', () => {
    const lengths = fc.constantFrom(
      [3, 4, 4],
      [4, 3, 4],
      [3, 8],
      [3, 3, 5],
      [11],
      Array(11).fill(1),
    );
    const before = fc.constantFrom('', '+86', '86', '0086', '+86 ', '86-', '0');
    fc.assert(
      fc.property(
        words,
        before,
        mobile,
        lengths,
        space,
        words,
        (start, country, number, how, between, end) => {
          fc.pre(!/^\d/.test(end));
          // Four figures and then a year read as years.
          fc.pre(how[0] !== 4 || !/^....(?:1[3-9]|20)/.test(number));
          const text = `${start}${country}${cut(number, how, between)}${end}`;
          expect(kinds(text), text).toEqual(['mobile']);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('finds figures as wide as characters', () => {
    expect(kinds('手机１３８　１２３４　５６７８')).toEqual(['mobile']);
  });

  test('never takes hotlines, landlines, 400 and 800 numbers for private ones, alone or in a list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, official, comma), { minLength: 1, maxLength: 6 }),
        (list) => {
          const text = list.flat().join('');
          expect(findPrivateNumbers(text), text).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('finds a mobile number after official ones with nothing but a space between', () => {
    fc.assert(
      fc.property(official, mobile, (hotline, number) => {
        const text = `${hotline} ${cut(number, [3, 4, 4], ' ')}`;
        expect(kinds(text), text).toEqual(['mobile']);
      }),
      { numRuns: 300 },
    );
  });

  test('finds identity numbers of 18 characters by their check character', () => {
    fc.assert(
      fc.property(birthday, digits(3), fc.boolean(), (born, order, spaced) => {
        const number = withCheck(`210102${born}${order}`);
        const text = spaced ? cut(number, [6, 8, 4], ' ') : number.toLowerCase();
        expect(kinds(`身份证${text}。`), text).toEqual(['identity']);
      }),
      { numRuns: 300 },
    );
  });

  test('lets 18 figures pass whose check character is wrong and which are no card', () => {
    expect(kinds('210102199001011237')).toEqual(['identity']);
    for (const last of ['1', '2', '3', '4', '5', '6', '8', '9', 'X']) {
      expect(kinds(`11010519491231002${last === 'X' ? '1' : last}`), last).toEqual([]);
    }
    expect(kinds('11010519491231002X')).toEqual(['identity']);
  });

  test('finds old identity numbers of 15 figures, but not 15 figures without a birthday', () => {
    expect(kinds('110105491231002')).toEqual(['identity']);
    expect(kinds('110105991331002')).toEqual([]);
  });

  test('finds bank cards by their check digit, whole or in fours', () => {
    fc.assert(
      fc.property(fc.constantFrom(15, 18), fc.boolean(), fc.nat(), (length, spaced, seed) => {
        const body = `62${String(seed)
          .padStart(length - 2, '0')
          .slice(0, length - 2)}`;
        const number = withLuhn(body);
        const text = spaced ? number.replace(/(.{4})(?=.)/g, '$1 ') : number;
        expect(kinds(`卡号${text}`), text).toEqual(['bank-card']);
      }),
    );
    expect(kinds('6222021234567890127')).toEqual([]);
  });

  test.each([
    '1956–1959年间，1994-01-24通过，1997年修正',
    '1998年12月31日 13:00-17:00，2100元/月',
    '劳社部发〔2008〕3号、人社厅函〔2017〕138号',
    '东经123.400512，北纬41.785634',
    '统一社会信用代码91210100MA0P4JX53T',
    '见 https://www.example.cn/2013/13812345678.html',
    '沈阳市沈河区市府大路411号，邮编110013 12351',
    '邮编130012 12345',
    '13,812,345,678元',
    '2024-05-01 2024-05-02 2024-05-03',
    '1986-05-01 123人',
  ])('lets pass: %s', (text) => {
    expect(findPrivateNumbers(text)).toEqual([]);
  });

  test('says what it found as it is written, one by one', () => {
    expect(findPrivateNumbers('王13812345678，李139-1234-5678')).toEqual([
      { kind: 'mobile', text: '13812345678' },
      { kind: 'mobile', text: '139 1234 5678' },
    ]);
  });
});

test('a long list of figures is read in time', () => {
  const list = '1. '.repeat(60_000);
  expect(findPrivateNumbers(`${list}138 1234 5678`)).toEqual([
    { kind: 'mobile', text: '138 1234 5678' },
  ]);
});

describe('degrees with all their digits are no telephones and no identity numbers', () => {
  test.each(['329.8617106234499', '43.453632921220326', '229.08617331178766', '41.8613812345678'])(
    '%s',
    (text) => {
      expect(kinds(text)).toEqual([]);
      expect(kinds(`纬度${text}，经度123.4`)).toEqual([]);
    },
  );

  test('a mobile with points in it is still one', () => {
    expect(kinds('138.1234.5678')).toEqual(['mobile']);
    expect(kinds('+86.13812345678')).toEqual(['mobile']);
  });
});
