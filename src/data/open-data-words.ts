import { describeFields } from '#src/schemas/describe-fields.ts';
import { type Venue, venue } from '#src/schemas/venue.ts';
import type { VenueEntry, VenueSummary } from './venues.ts';

/** A place as the open data know it. */
export interface OpenPlace {
  data: VenueEntry['data'];
  summary: VenueSummary;
  /** Of its page. */
  url: string;
}

/** One field of the open data: a column of the table, a property of the GeoJSON, a row of the documentation. */
export interface OpenField {
  /** Property of a feature; longitude and latitude are its geometry. */
  name: string;
  /** Column of the table. Columns keep their order and name; new ones come last. */
  heading: string;
  format: string;
  note: string;
  read: (place: OpenPlace) => unknown;
  /** How a value is written into one cell. */
  write: (value: unknown) => string;
}

/** Fields of the schema by name. */
export const described = new Map(describeFields(venue.schema).map((field) => [field.name, field]));

const formats: Record<string, string> = {
  day: '日期，年-月-日',
  choice: '固定的词',
  list: '列表，表格里用“、”隔开',
  flag: '是或否',
  integer: '整数',
  group: '对象，表格里是一句话',
};

/** Items that hold “、” themselves. */
export const longList = '列表，表格里用“；”隔开';

/** A field of the content model as it is; label, type and words come from the schema. */
export function own(name: keyof Venue, more: Partial<OpenField> = {}): OpenField {
  const field = described.get(name);
  if (!field)
    throw new Error(`The schema of venues has no field “${name}”. Take it off the open data.`);
  const words = Object.values(field.choices ?? field.item?.choices ?? {});
  return {
    name,
    heading: field.label,
    format: formats[field.type] ?? '文字',
    note: words.length > 0 ? words.join('、') : '',
    read: ({ data }) => data[name],
    write: writePlain,
    ...more,
  };
}

/** A field that is computed or renamed. */
export const computed = (
  name: string,
  heading: string,
  format: string,
  note: string,
  read: OpenField['read'],
): OpenField => ({ name, heading, format, note, read, write: writePlain });

/** Codes with their meaning, for a note. */
export const codes = (choices: Record<string, string> = {}) =>
  Object.entries(choices)
    .map(([code, label]) => `${code} ${label}`)
    .join('，');

/** A value as one cell: yes and no in Chinese, lists with the Chinese list comma, nothing where nothing is known. */
function writePlain(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.map(String).join('、') : String(value);
}

/** Writes a list of groups, each in words. */
export const writeEach =
  <Item>(inWords: (item: Item) => string, divider = '、') =>
  (value: unknown) =>
    ((value ?? []) as Item[]).map(inWords).join(divider);
