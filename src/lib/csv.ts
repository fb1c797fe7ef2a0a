/** A cell that a spreadsheet may run as a formula, also one that was guarded before. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Rows as a CSV file that Excel opens as it is: UTF-8 with BOM, CRLF, quotes where needed. A cell that a spreadsheet
 * would run as a formula gets an apostrophe in front; `unguardCell` takes it off again.
 * @example formatCsv([['名称', '电话'], ['劳动公园', '024-1']]) → '\uFEFF名称,电话\r\n劳动公园,024-1\r\n'
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `${cells.map(formatCell).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

/** The cell as it was before `formatCsv` guarded it. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;

function formatCell(cell: string): string {
  const guarded = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
