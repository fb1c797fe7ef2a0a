import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { formatCsv } from '#src/lib/csv.ts';
import { causeHeading } from './columns.ts';
import type { JudgedRow } from './judge-rows.ts';
import { formatFault } from './report.ts';
import type { Row } from './table.ts';

/** The refused rows as they came, each with the cause: a table to mend and import again. */
export function formatRefused(headings: Row, rows: readonly JudgedRow[]): string | undefined {
  const refused = rows.filter(({ faults }) => faults.length > 0);
  if (refused.length === 0) return undefined;
  const old = headings.cells.findIndex((heading) => heading.trim() === causeHeading);
  const width = Math.max(...[headings, ...refused].map(({ cells }) => cells.length));
  const complete = (cells: readonly string[], last: string) => [
    ...Array.from({ length: width }, (_, index) => cells[index] ?? '').toSpliced(
      old < 0 ? width : old,
      1,
    ),
    last,
  ];
  return formatCsv([
    complete(headings.cells, causeHeading),
    ...refused.map(({ cells, faults }) => complete(cells, faults.map(formatFault).join(' '))),
  ]);
}

/** A name beside the input at which nothing is lost: `甲.退回.csv`, `甲.退回2.csv` … */
export function nameRefused(input: string, text: string): string {
  const stem = basename(input, extname(input)).replace(/\.退回\d*$/, '');
  for (let number = 1; ; number++) {
    const name = `${stem}.退回${number > 1 ? number : ''}.csv`;
    const path = join(dirname(input), name);
    if (!existsSync(path) || readFileSync(path, 'utf8') === text) return name;
  }
}
