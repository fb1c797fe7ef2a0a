import { describe, expect, test } from 'vitest';
import { readTable, type TableError } from '#src/import/table.ts';
import { makeWorkbook } from './make-workbook.ts';

const read = async (text: string | Uint8Array, name = 'a.csv') =>
  (await readTable(name, Buffer.from(text as string))).map(({ number, cells }) => [
    number,
    ...cells,
  ]);

const refusal = (text: string | Uint8Array, name: string) =>
  read(text, name).then(
    () => '',
    (error: TableError) => error.message,
  );

/** “名称,地址 / 劳动公园,①号” as Excel in China saves CSV. */
const gb18030 = Uint8Array.from([
  0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb5, 0xd8, 0xd6, 0xb7, 0x0d, 0x0a, 0xc0, 0xcd, 0xb6, 0xaf, 0xb9,
  0xab, 0xd4, 0xb0, 0x2c, 0xa2, 0xd9, 0xba, 0xc5, 0x0d, 0x0a,
]);

describe('a CSV file', () => {
  test.each([
    ['in UTF-8 with its mark', '\uFEFF名称,地址\r\n劳动公园,①号\r\n'],
    ['in UTF-8 without it', '名称,地址\n劳动公园,①号'],
    ['in GB18030, as Excel in China saves it', gb18030],
    ['with tabs', '名称\t地址\r\n劳动公园\t①号\r\n'],
  ])('%s is read', async (_, text) => {
    expect(await read(text)).toEqual([
      [1, '名称', '地址'],
      [2, '劳动公园', '①号'],
    ]);
  });

  test('counts rows as Excel does: empty ones too, and one with line breaks once', async () => {
    expect(await read('名称,地址\r\n\r\n甲,"一楼\r\n二楼"\r\n,,\r\n乙,三楼\r\n')).toEqual([
      [1, '名称', '地址'],
      [3, '甲', '一楼\r\n二楼'],
      [5, '乙', '三楼'],
    ]);
  });

  test('gives back cells that were guarded against formulas', async () => {
    expect(await read("名称\r\n'=1+1\r\n'甲\r\n")).toEqual([
      [1, '名称'],
      [2, '=1+1'],
      [3, "'甲"],
    ]);
  });

  test('with a quote that is never closed is refused with its line', async () => {
    expect(await refusal('名称,地址\r\n甲,乙\r\n丙,"丁\r\n', 'a.csv')).toMatch(
      /“a\.csv”第\d行附近的引号不成对/,
    );
  });
});

describe('an Excel file', () => {
  test('gives numbers, days, times and ticks in the words an editor would type', async () => {
    const day = new Date('2026-05-01T00:00:00Z');
    const cells = ['甲', 123.4315, day, new Date('1899-12-30T08:30:00Z'), true, null, '乙'];
    expect(await read(makeWorkbook([['名称'], cells]), 'a.xlsx')).toContainEqual([
      2,
      '甲',
      '123.4315',
      '2026-05-01',
      '08:30',
      '是',
      '',
      '乙',
    ]);
  });

  test('counts rows as Excel does, also when some are empty', async () => {
    expect(await read(makeWorkbook([['名称'], [], ['甲'], [null], ['乙']]), 'a.xlsx')).toEqual([
      [1, '名称'],
      [3, '甲'],
      [5, '乙'],
    ]);
  });

  test('that is none is refused with what to do', async () => {
    expect(await refusal('名称', 'a.xlsx')).toMatch(/打不开.*另存为/);
  });
});

test.each(['a.xls', 'a.docx', 'a.csv'])('another kind of file is refused: %s', async (name) => {
  expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0, 0]), name)).toMatch(
    new RegExp(`“${name}”不是 CSV 文件。.*另存为`),
  );
});
