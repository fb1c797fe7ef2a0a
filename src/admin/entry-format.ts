import { formatFault } from '#src/gate/fault.ts';
import { parseEntry } from '#src/gate/parse-entry.ts';
import { parseYaml } from '#src/gate/parse-yaml.ts';
import { writeYaml } from '#src/lib/write-yaml.ts';
import type { FieldDescription } from '#src/schemas/describe-fields.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';
import { fieldsOf } from './form-sections.ts';

type Data = Record<string, unknown>;

/** What Decap asks of a format. */
interface Formatter {
  fromFile: (text: string) => Data;
  /** `order` are the names of the form’s fields. */
  toFile: (data: Data, order: string[]) => string;
}

/** Read a content file as its form shows it. @throws in Chinese when the file cannot be read. */
export function readEntry(kind: KindName, text: string): Data {
  const { data, body, faults } = parseEntry(kinds[kind].label, text);
  if (faults.length > 0) throw new Error(faults.map(formatFault).join('\n'));
  const read = readGroup(fieldsOf(kind), data) as Data;
  return { ...read, ...(body.trim() !== '' && { body }) };
}

/** Write a content file: fields in the order of the schema, quoting as everywhere in `content/`. */
export function writeEntry(kind: KindName, { body = '', ...data }: Data): string {
  return `---\n${writeYaml(orderGroup(fieldsOf(kind), data))}---\n${String(body)}`;
}

/** Read a settings file as its form shows it. A list alone is the one list the file holds. */
export function readSettings(name: SettingsName, text: string): Data {
  const { data, faults } = parseYaml(settings[name].label, text);
  if (faults.length > 0) throw new Error(faults.map(formatFault).join('\n'));
  return readGroup(fieldsOf(name), Array.isArray(data) ? { [name]: data } : data) as Data;
}

/** Write a settings file. */
export const writeSettings = (name: SettingsName, data: Data): string =>
  writeYaml(orderGroup(fieldsOf(name), data));

/** The formats of all kinds and of the settings, by the name they have in Decap’s configuration. */
export function deskFormats(): { name: string; extension: string; formatter: Formatter }[] {
  const entries = (Object.keys(kinds) as KindName[]).map((kind) => ({
    name: formatName(kind),
    extension: 'md',
    formatter: {
      fromFile: (text: string) => readEntry(kind, text),
      toFile: (data: Data) => writeEntry(kind, data),
    },
  }));
  return [...entries, { name: formatName('settings'), extension: 'yml', formatter: anySettings }];
}

/** The name of a collection’s format. */
export const formatName = (collection: KindName | 'settings') => `desk-${collection}`;

/** Decap knows one format for all files of a collection; which file it is shows in its fields. */
const anySettings: Formatter = {
  fromFile: (text) => {
    const { data } = parseYaml('', text);
    const name = findSettings(Object.keys((data ?? {}) as Data));
    return readSettings(name ?? 'site', text);
  },
  toFile: (data, order) => writeSettings(findSettings(order) ?? 'site', data),
};

const findSettings = (names: readonly string[]) =>
  (Object.keys(settings) as SettingsName[]).find((name) =>
    names.every((key) => fieldsOf(name).some((field) => field.name === key)),
  );

/** Numbers come as they are written, so that text keeps its zeros; number fields want numbers. */
function readValue(field: FieldDescription, value: unknown): unknown {
  if (field.type === 'integer' || field.type === 'number') {
    return typeof value === 'string' && /^[-+]?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  }
  if (field.type === 'group') return readGroup(field.fields ?? [], value);
  const { item } = field;
  return item && Array.isArray(value) ? value.map((inner) => readValue(item, inner)) : value;
}

function readGroup(fields: FieldDescription[], value: unknown): unknown {
  return mapGroup(value, (name, inner) => {
    const field = fields.find((known) => known.name === name);
    return field ? readValue(field, inner) : inner;
  });
}

function orderValue(field: FieldDescription, value: unknown): unknown {
  if (field.type === 'group') return orderGroup(field.fields ?? [], value);
  const { item } = field;
  return item && Array.isArray(value) ? value.map((inner) => orderValue(item, inner)) : value;
}

/** Known fields in the order of the schema, then unknown ones. */
function orderGroup(fields: FieldDescription[], value: unknown): object {
  if (!isGroup(value)) return value as object;
  const known = fields
    .filter(({ name }) => value[name] !== undefined)
    .map((field) => [field.name, orderValue(field, value[field.name])]);
  return { ...Object.fromEntries(known), ...omitKnown(fields, value) };
}

const omitKnown = (fields: FieldDescription[], value: Data) =>
  Object.fromEntries(
    Object.entries(value).filter(([key]) => !fields.some(({ name }) => name === key)),
  );

const isGroup = (value: unknown): value is Data =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const mapGroup = (value: unknown, change: (name: string, inner: unknown) => unknown) =>
  isGroup(value)
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(name, inner)]))
    : value;
