import type { Hours, Weekly } from '#src/schemas/hours.ts';
import type { Column } from './column.ts';
import { columns } from './columns.ts';
import { foldSigns } from './fold-text.ts';
import type { Headings } from './match-headings.ts';
import { shorten } from './read-cell.ts';
import type { Row } from './table.ts';

/** One thing that is wrong with one row. */
export interface RowFault {
  /** Heading of the column. */
  column: string;
  problem: string;
  cure: string;
}

/** What a row says, before it is judged as a whole. */
export interface ReadRow extends Row {
  /** Front matter as far as the cells could be read. */
  data: Record<string, unknown>;
  faults: RowFault[];
}

/** A mobile number, also with the country's code, spaces or hyphens. */
const mobile = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/;

/** Long numbers in these columns are no telephone numbers. */
const neverPersonal = new Set(['slug', 'location.lng', 'location.lat', 'sources.0.url']);

/** Read every cell of a row by its column. */
export function readRow(row: Row, headings: Headings): ReadRow {
  const faults: RowFault[] = [];
  const values = new Map<Column, unknown>();
  for (const [index, column] of headings.found.entries()) {
    const cell = row.cells[index] ?? '';
    if (!column || cell.trim() === '') continue;
    const reading = refuseMobile(column, cell) ?? column.read(cell);
    if ('value' in reading) values.set(column, reading.value);
    else faults.push({ column: column.heading, ...reading });
  }
  for (const column of findRepeatedDays(values)) {
    values.delete(column);
    faults.push({
      column: column.heading,
      problem: '和“开放时间”一栏说的是同一天',
      cure: '两处只留一处',
    });
  }
  return { ...row, data: nest(values), faults: [...faults, ...findSurplus(row, headings)] };
}

function refuseMobile({ field }: Column, cell: string) {
  if (neverPersonal.has(field) || !mobile.test(foldSigns(cell))) return undefined;
  return {
    problem: '里面像是有私人手机号码',
    cure: '私人手机不能上网：改成单位的固定电话，没有就删去',
  };
}

/** A comma too many shifts all that follows. */
function findSurplus({ cells }: Row, headings: Headings): RowFault[] {
  const index = cells.findIndex((cell, at) => cell.trim() !== '' && !headings.cells[at]?.trim());
  if (index < 0) return [];
  return [
    {
      column: `第${index + 1}列`,
      problem: `“${shorten(cells[index] ?? '')}”上面没有列名`,
      cure: '可能这一行多了逗号：有逗号的内容用英文双引号括起来，把各格对齐；或者补上列名',
    },
  ];
}

/** Columns of days that the column of the whole week speaks of already. */
function findRepeatedDays(values: ReadonlyMap<Column, unknown>): Column[] {
  const [, week] = [...values].find(([{ field }]) => field === 'hours') ?? [];
  const { always, weekly } = (week ?? {}) as Hours;
  return [...values.keys()].filter(({ field }) => {
    const day = /^hours\.weekly\.(.+)$/.exec(field)?.[1];
    return day && (always || weekly?.[day as keyof Weekly]);
  });
}

/** Values by column → front matter, in the order of the table: `location.lng` goes into `location`. */
function nest(values: ReadonlyMap<Column, unknown>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const column of columns.filter((known) => values.has(known))) {
    const keys = column.field.split('.');
    const last = keys.pop() ?? '';
    let group = data;
    for (const [index, key] of keys.entries()) {
      group[key] ??= /^\d+$/.test(keys[index + 1] ?? last) ? [] : {};
      group = group[key] as Record<string, unknown>;
    }
    group[last] = values.get(column);
  }
  return data;
}
