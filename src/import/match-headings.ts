import { findNearest } from '#src/lib/nearest.ts';
import type { Column } from './column.ts';
import { causeHeading, columns, findColumn } from './columns.ts';
import type { Row } from './table.ts';

/** The first row of a table, understood. */
export interface Headings extends Row {
  /** The column of each heading from left to right; nothing where there is none to read. */
  found: (Column | undefined)[];
  /** Heading of a column → the heading as this table has it. */
  names: ReadonlyMap<string, string>;
  /** What is wrong with the headings, in Chinese: with these, no row is read. */
  problems: string[];
}

/** Find the column of every heading. */
export function matchHeadings(row: Row): Headings {
  const found = row.cells.map(findColumn);
  const unknown = row.cells
    .map((heading) => heading.trim())
    .filter((heading, index) => heading !== '' && heading !== causeHeading && !found[index]);
  const twice = columns.filter((column) => found.indexOf(column) !== found.lastIndexOf(column));
  const missing = columns.filter((column) => column.required && !found.includes(column));
  return {
    ...row,
    found,
    names: new Map(
      found.flatMap((column, index) =>
        column ? [[column.heading, row.cells[index]?.trim() ?? '']] : [],
      ),
    ),
    problems: [
      ...unknown.map(unknownHeading),
      ...twice.map(({ heading }) => `“${heading}”有两列。留下一列，删去另一列。`),
      ...missing.map(({ heading }) => `缺“${heading}”这一列。补上列名，每一行都要填。`),
    ],
  };
}

function unknownHeading(heading: string): string {
  const known = columns.flatMap((column) => [column.heading, ...column.also]);
  const nearest = findNearest(heading, known);
  const guess = nearest && findColumn(nearest)?.heading;
  return guess
    ? `没有“${heading}”这一列。是不是“${guess}”？改好列名再导入。`
    : `没有“${heading}”这一列。可用的列名：${columns.map((column) => column.heading).join('、')}。`;
}
