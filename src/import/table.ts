import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { unguardCell } from '#src/lib/csv.ts';

/** A row of a table as text. */
export interface Row {
  /** Its number as Excel counts it, from 1. */
  number: number;
  cells: string[];
}

/** Nothing can be read; the message says in Chinese why, and what to do. */
export class TableError extends Error {}

/** The rows of a CSV or Excel file that are not empty. @throws TableError */
export async function readTable(name: string, bytes: Buffer): Promise<Row[]> {
  const rows = /\.xlsx$/i.test(name) ? await readWorkbook(bytes) : readCsv(name, bytes);
  return rows
    .map((cells, index) => ({ number: index + 1, cells: cells.map(unguardCell) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function readCsv(name: string, bytes: Buffer): string[][] {
  if (
    !/\.(csv|txt)$/i.test(name) ||
    bytes.subarray(0, 2).toString() === 'PK' ||
    bytes.includes(0)
  ) {
    throw new TableError(`“${name}”不是 CSV 文件。在 Excel 里另存为“CSV UTF-8”或“.xlsx”再导入。`);
  }
  const text = decode(bytes);
  const [heading = ''] = text.split(/\r?\n/, 1);
  try {
    return parse(text, {
      delimiter: heading.includes('\t') && !heading.includes(',') ? '\t' : ',',
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1];
    throw new TableError(
      `“${name}”${line ? `第${line}行附近` : ''}的引号不成对，后面的行分不开。检查那里的英文双引号，或用 Excel 另存一遍。`,
    );
  }
}

/** Excel in China saves CSV as GB18030 unless it is told otherwise. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(bytes);
    return rows.map((cells) => cells.map(writeCell));
  } catch {
    throw new TableError(
      '这个 .xlsx 文件打不开。用 Excel 打开它，另存为“.xlsx”或“CSV UTF-8”再导入。',
    );
  }
}

/** A cell of a workbook in the words an editor would type. */
function writeCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (!(value instanceof Date)) return String(value);
  const [day = '', time = ''] = value.toISOString().split('T');
  const clock = time.slice(0, 5);
  if (value.getUTCFullYear() < 1901) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}
