import type { z } from 'astro/zod';
import { findNearest } from '#src/lib/nearest.ts';
import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import type { Fault } from './fault.ts';

type Issue = z.core.$ZodIssue;

/** Judge front matter or a settings file by its schema. Returns the typed data, or what is wrong with it. */
export function checkFields<Schema extends z.ZodObject>(
  file: string,
  schema: Schema,
  data: unknown,
): { data?: z.infer<Schema>; faults: Fault[] } {
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data, faults: [] };
  const fields = describeFields(schema);
  const { issues } = result.error;
  const misspelt = issues.flatMap((issue) => findMisspelt(fields, issue));
  return {
    faults: issues
      .filter((issue) => !misspelt.includes(issue.path.join('.')) || hasValue(data, issue.path))
      .flatMap((issue) => describeIssue(file, fields, issue, data)),
  };
}

/** Paths that an unknown key was meant for: what is missing there is told with the key. */
function findMisspelt(fields: FieldDescription[], issue: Issue): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const names = fieldsAt(fields, issue.path).map(({ name }) => name);
  return issue.keys.map((key) => [...issue.path, findNearest(key, names)].join('.'));
}

const hasValue = (data: unknown, path: readonly PropertyKey[]) => valueAt(data, path) !== undefined;

/** The fields that a group may have; without a path, those of the file. */
function fieldsAt(fields: FieldDescription[], path: readonly PropertyKey[]): FieldDescription[] {
  const field = findField(fields, path);
  return field ? (field.fields ?? field.item?.fields ?? []) : fields;
}

function describeIssue(
  file: string,
  fields: FieldDescription[],
  issue: Issue,
  data: unknown,
): Fault[] {
  const field = findField(fields, issue.path);
  const name = nameOfField(fields, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(fields, issue.path);
    return issue.keys.map((key) => unknownKey(file, name, key, known));
  }
  return [{ file, field: name, ...explain(issue, field, valueAt(data, issue.path)) }];
}

function unknownKey(file: string, parent: string, key: string, known: FieldDescription[]): Fault {
  const nearest = findNearest(
    key,
    known.map(({ name }) => name),
  );
  const label = known.find(({ name }) => name === nearest)?.label;
  return {
    file,
    field: parent ? `${parent}里的“${key}”` : `“${key}”`,
    problem: '没有这个字段',
    cure: nearest
      ? `是不是想写“${nearest}”（${label}）`
      : `可用的字段有：${known.map(({ name }) => name).join('、')}`,
  };
}

function explain(
  issue: Issue,
  field: FieldDescription | undefined,
  value: unknown,
): Pick<Fault, 'problem' | 'cure'> {
  if (value === undefined) {
    return { problem: '必填，但没有填', cure: field?.hint?.replace(/。$/, '') ?? '把它补上' };
  }
  if (issue.code === 'invalid_value' && field?.choices) return wrongChoice(field.choices, value);
  if (issue.code === 'invalid_type') {
    return {
      problem: `填的是${nameOfType(value)}，应当是${expected[field?.type ?? 'text']}`,
      cure: '照字段说明改写',
    };
  }
  if (Array.isArray(value) && value.length === 0) {
    return { problem: '一项也没有填', cure: issue.message };
  }
  return { problem: `填的是“${shorten(value)}”`, cure: issue.message };
}

function wrongChoice(
  choices: Record<string, string>,
  value: unknown,
): Pick<Fault, 'problem' | 'cure'> {
  const values = Object.keys(choices);
  const byLabel = values.find((key) => choices[key] === value);
  const nearest = byLabel ?? findNearest(String(value), values);
  return {
    problem: `“${shorten(value)}”不在可选的值里`,
    cure: `${nearest ? `是不是“${nearest}”；` : ''}可选：${values.join('、')}`,
  };
}

const expected: Record<FieldDescription['type'], string> = {
  text: '文字',
  'long-text': '文字',
  slug: '网址名',
  day: '日期',
  date: '日期',
  url: '网址',
  image: '图片文件名',
  integer: '整数',
  number: '数字',
  flag: 'true（是）或 false（否）',
  choice: '可选值之一',
  list: '列表（每项前加“- ”）',
  group: '一组字段',
  relation: '网址名',
};

function nameOfType(value: unknown): string {
  if (Array.isArray(value)) return '列表';
  if (value !== null && typeof value === 'object') return '一组字段';
  return `“${shorten(value)}”`;
}

function shorten(value: unknown): string {
  const characters = [...(typeof value === 'object' ? JSON.stringify(value) : String(value))];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}

/** Follow a path such as ['steps', 1, 'title'] to the field that describes it. */
function findField(
  fields: FieldDescription[],
  path: readonly PropertyKey[],
): FieldDescription | undefined {
  let current: FieldDescription | undefined;
  let known: FieldDescription[] | undefined = fields;
  for (const key of path) {
    current = typeof key === 'number' ? current?.item : known?.find(({ name }) => name === key);
    known = current?.fields;
  }
  return current;
}

/** The Chinese name of a path: `怎么办第2项的做什么（steps.1.title）`. */
export function nameOfField(fields: FieldDescription[], path: readonly PropertyKey[]): string {
  if (path.length === 0) return '';
  const words = path.map((key, index) => {
    if (typeof key === 'number') return `第${key + 1}项`;
    const label = findField(fields, path.slice(0, index + 1))?.label ?? String(key);
    return index > 0 ? `的${label}` : label;
  });
  return `${words.join('')}（${path.join('.')}）`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
}
