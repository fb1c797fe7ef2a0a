import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCsv, unguardCell } from '#src/lib/csv.ts';

const read = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true });

test('is what Excel opens as it is: a byte order mark, CRLF, quotes where needed', () => {
  expect(
    formatCsv([
      ['名称', '说明'],
      ['劳动公园', '“大”,又"好"'],
    ]),
  ).toBe('\uFEFF名称,说明\r\n劳动公园,"“大”,又""好"""\r\n');
});

test.each(['=1+1', '+86', '-1楼', '@SUM(A1)', '\t=1', '＝1+1'])(
  'leaves no cell that a spreadsheet would run: %j',
  (cell) => {
    const [[written = ''] = []] = read(formatCsv([[cell, '甲']]));
    expect(written).toBe(`'${cell}`);
    expect(unguardCell(written)).toBe(cell);
  },
);

test('leaves an apostrophe alone that guards nothing', () => {
  expect(formatCsv([["'甲", '乙']])).toBe("\uFEFF'甲,乙\r\n");
  expect(unguardCell("'甲")).toBe("'甲");
});

test('gives back every cell, also one that was guarded before', () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^'{0,2}[=+\-@,"\t\r\n 甲]{0,4}$/));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (written) => {
      expect(read(formatCsv(written)).map((cells) => cells.map(unguardCell))).toEqual(written);
    }),
  );
});
