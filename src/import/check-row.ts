import { checkEntry } from '#src/gate/check-entry.ts';
import type { Fault } from '#src/gate/fault.ts';
import { checkLocation } from '#src/gate/judge-entry.ts';
import { type Venue, type VenueKind, venue } from '#src/schemas/venue.ts';
import { columnOf } from './columns.ts';
import { formatEntry } from './format-entry.ts';
import { makeSlug } from './make-slug.ts';
import type { ReadRow, RowFault } from './read-row.ts';

/** A row that was judged by itself. */
export interface CheckedRow extends ReadRow {
  /** The venue, when nothing is wrong. Its slug is made from the name where none was given. */
  venue?: Venue;
  /** Whether the editor chose the slug. */
  hasOwnSlug: boolean;
}

/** Judge a row as the gate judges the file it would become. */
export function checkRow(row: ReadRow, day: string): CheckedRow {
  const hasOwnSlug = 'slug' in row.data;
  const slug = hasOwnSlug ? String(row.data['slug']) : slugFor(row);
  const file = `${venue.folder}/${slug}.md`;
  const source = formatEntry({ slug, ...row.data, published: day, updated: day });
  const { entry, faults } = checkEntry('venues', file, source);
  const found = [...row.faults];
  for (const fault of [...faults, ...(entry ? [] : checkPlace(file, row))].map(inColumn)) {
    if (!found.some(({ column }) => column === fault.column)) found.push(fault);
  }
  const accepted = found.length === 0 && entry ? { venue: entry.data } : {};
  return { ...row, faults: found, hasOwnSlug, ...accepted };
}

/** The gate looks at the place only when all fields are in order: a row should not come back twice for it. */
function checkPlace(file: string, { data: { location, district } }: ReadRow): Fault[] {
  const place = placeFields.safeParse({ location, district });
  return place.success ? checkLocation(file, place.data) : [];
}

const placeFields = venue.schema.pick({ location: true, district: true });

const slugFor = ({ number, data: { name, kind } }: ReadRow) =>
  name && kind ? makeSlug(String(name), kind as VenueKind) : `row-${number}`;

/** A fault of the file in words of the table: the gate ends a field with its path, `经度（location.lng）`. */
function inColumn({ field = '', problem, cure }: Fault): RowFault {
  const path = /（([^（）]+)）$/.exec(field)?.[1] ?? field;
  return { column: columnOf(path)?.heading ?? field, problem, cure };
}
