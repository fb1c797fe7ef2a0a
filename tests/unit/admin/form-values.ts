import fc from 'fast-check';
import type { FieldDescription } from '#src/schemas/describe-fields.ts';

/** Texts that some reader of YAML takes for something else, or that break careless writers. */
const hard = [
  'yes',
  'no',
  'null',
  '~',
  'on',
  'True',
  '0351',
  '0o17',
  '12:30',
  '1e3',
  '1_000',
  '.inf',
  '2020-01-02',
  '2020-01-02T08:00:00Z',
  '---',
  '...',
  '# 标题',
  'a: b',
  'a:b',
  'a #b',
  '- 项',
  '? 问',
  '*甲',
  '&甲',
  '!甲',
  '%甲',
  '@甲',
  '`甲`',
  '{甲}',
  '[甲]',
  '"引"号',
  "'引'号",
  "it's",
  '“全角”：冒号，逗号、顿号；',
  '甲：乙',
  '第一行\n第二行',
  '第一行\n\n  缩进\n---\n最后',
  '行尾空格 \n下一行',
  '一\t二',
  '😀👨‍👩‍👧 表情',
  '=1+1',
  '\\n 不是换行',
  `${'很长'.repeat(80)} ${'long words '.repeat(20)}`,
  '+86 024-2388',
  '\u00a0不断行空格',
  '\u2028行分隔',
];

/** Values for a field as its control hands them over: valid, or empty where the field may be left out. */
function arbitraryOf(field: FieldDescription): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return textOf(field);
    case 'slug':
    case 'relation':
      return fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
    case 'day':
      return dayText;
    case 'date':
      return fc.oneof(
        dayText,
        dayText.map((day) => day.slice(0, 7)),
        dayText.map((day) => day.slice(0, 4)),
      );
    case 'url':
      return fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true });
    case 'image':
      return fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}\.(jpg|png|webp|avif)$/);
    case 'integer':
      return field.name === 'zoom'
        ? fc.integer({ min: 1, max: 22 })
        : fc.integer({ min: 1949, max: 2100 });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map(round);
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(field.choices ?? {}));
    case 'group':
      return groupOf(field.fields ?? []);
    case 'list':
      return listOf(field);
  }
}

const round = (number: number) => Math.round(number * 1e6) / 1e6 + 0;

const dayText = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function textOf({ pattern, max, type }: FieldDescription): fc.Arbitrary<string> {
  if (pattern) return fc.stringMatching(new RegExp(pattern), { maxLength: 40 });
  const texts = fc.oneof(
    fc.constantFrom(...hard),
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.string({ minLength: 1, unit: 'binary' }),
  );
  return texts
    .map((text) => (type === 'text' ? text.replace(/[\r\n]+/g, ' ') : text.replaceAll('\r', '')))
    .map((text) => (max ? text.trim().slice(0, max) : text))
    .filter((text) => text.trim() !== '' && text.isWellFormed());
}

/** The rows of a list: two at least, where some schema wants two. An empty list is none, but for times of a day. */
function listOf({ item, required }: FieldDescription): fc.Arbitrary<unknown> {
  const rows = item ? arbitraryOf(item) : fc.string();
  const least = item?.label === '时段' ? 0 : required ? 2 : 1;
  return fc.array(rows, { minLength: least, maxLength: 3 });
}

/** A group as its controls hand it over; what may be left out is there, missing, or empty. */
export function groupOf(fields: FieldDescription[]): fc.Arbitrary<Record<string, unknown>> {
  const members = Object.fromEntries(
    fields.map((field) => [field.name, field.required ? arbitraryOf(field) : optional(field)]),
  );
  return fc.record(members);
}

/** A group in which nothing is filled in is none. */
const optional = (field: FieldDescription) =>
  fc
    .option(arbitraryOf(field), { nil: undefined, freq: 3 })
    .map((value) => (isBlank(value) ? undefined : value));

const isBlank = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((inner) => inner === undefined);

/** The body of an entry: Markdown with what could be taken for the end of the front matter. */
export const bodies = fc.oneof(
  fc.constantFrom(
    '',
    '正文',
    '前\n\n---\n\n后',
    '---\nslug: x\n---\n',
    '  缩进\n',
    '...\n',
    '# 一\n',
  ),
  fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', '')),
);
