import { z } from 'astro/zod';
import { isDay, isPartialDate } from '#src/lib/dates.ts';
import type { FacetName } from './facets.ts';

/** What people see of a field, and what a form needs to edit it: one declaration for validation, CMS and search. */
export interface FieldInfo {
  /** Chinese name of the field, as editors and error messages call it. */
  label: string;
  /** One line of help under the form field. */
  hint?: string;
  /** Readers can narrow search results by this field, under this name. */
  facet?: FacetName;
}

/** What is said of a list besides. */
interface ListInfo extends FieldInfo {
  min?: number;
  /** Its items are single words: a list pasted into the form is taken apart at commas too. */
  words?: boolean;
}

type FieldType =
  | 'text'
  | 'long-text'
  | 'slug'
  | 'day'
  | 'date'
  | 'url'
  | 'image'
  | 'integer'
  | 'number'
  | 'flag'
  | 'choice'
  | 'list'
  | 'group'
  | 'relation';

/** A field as it is registered: its label, its type and its limits. */
export interface RegisteredField extends FieldInfo {
  type: FieldType;
  /** Value → Chinese label of a choice. */
  choices?: Record<string, string>;
  /** Longest text, in characters. */
  max?: number;
  /** Where a relation points: a folder of `content/`, or `hotlines`. */
  target?: RelationTarget;
  /** Regular expression the text must match. */
  pattern?: string;
  /** The items of a list are single words. */
  words?: boolean;
  /** What no answer is called, where it is something else than no. */
  unknown?: string;
}

/** What a relation may point to. */
export type RelationTarget =
  | 'model-workers'
  | 'policies'
  | 'guides'
  | 'venues'
  | 'amounts'
  | 'glossary'
  | 'hotlines';

/** Holds the description of every field, keyed by its Zod type. */
export const field = z.registry<RegisteredField>();

/** The pattern of a slug, and so of an entry's file name and address. */
const slugPattern = '^[a-z0-9]+(-[a-z0-9]+)*$';

function describe<Schema extends z.ZodType>(schema: Schema, info: RegisteredField): Schema {
  field.add(schema, info);
  return schema;
}

/** YAML reads an unquoted 12351 or true as something else than text; editors mean text. */
const asText = (value: unknown) =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;

const asNumber = (value: unknown) =>
  typeof value === 'string' && /^[-+]?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;

const plainText = () => z.string().trim().min(1, '不能是空的');

interface TextLimits {
  /** Longest text, in characters. */
  max?: number;
  /** A pattern the text must match, and what to tell the editor when it does not. */
  matches?: { pattern: string; message: string };
}

function textField(type: 'text' | 'long-text', { max, matches, ...info }: FieldInfo & TextLimits) {
  let rule = plainText();
  if (max) rule = rule.max(max, `最多${max}个字`);
  if (matches) rule = rule.regex(new RegExp(matches.pattern), matches.message);
  return describe(z.preprocess(asText, rule), {
    ...info,
    type,
    ...(max && { max }),
    ...(matches && { pattern: matches.pattern }),
  });
}

/** One line of plain text. */
export const text = (info: FieldInfo & TextLimits) => textField('text', info);

/** Plain text that may run over several lines in the form. */
export const longText = (info: FieldInfo & TextLimits) => textField('long-text', info);

/** The last part of the page address, and the file name. Never changes once published. */
export const slug = () =>
  describe(
    z.preprocess(
      asText,
      z.string().regex(new RegExp(slugPattern), '只用小写字母、数字和连字符，例如 ma-hengchang'),
    ),
    {
      label: '网址名',
      hint: '小写拼音或英文，用连字符隔开，例如 ma-hengchang。发布后不要改。',
      type: 'slug',
      pattern: slugPattern,
    },
  );

/** A calendar day, `YYYY-MM-DD`, Asia/Shanghai. */
export const day = (info: FieldInfo) =>
  describe(
    z.preprocess(asText, z.string().refine(isDay, '要写成“年-月-日”的真实日期，例如 2026-05-01')),
    { ...info, type: 'day' },
  );

/** A day, a month or a year: as much as is known of a date. */
export const date = (info: FieldInfo) =>
  describe(
    z.preprocess(
      asText,
      z.string().refine(isPartialDate, '要写成 2026-05-01、2026-05 或 2026 这样的日期'),
    ),
    { ...info, type: 'date' },
  );

/** An https address. */
export const url = (info: FieldInfo) =>
  describe(
    z.preprocess(
      asText,
      z.string().regex(/^https:\/\/[^\s/]+\S*$/, '要写完整网址，以 https:// 开头'),
    ),
    { ...info, type: 'url' },
  );

/** The name of a file in `content/images/`. */
export const image = (info: FieldInfo) =>
  describe(
    z.preprocess(
      asText,
      z
        .string()
        .regex(
          /^[a-z0-9][a-z0-9-]*\.(jpe?g|png|webp|avif)$/,
          '要写 content/images/ 里的文件名，例如 photo-1.jpg',
        ),
    ),
    { ...info, type: 'image' },
  );

/** A whole number. */
export const integer = (info: FieldInfo & { min?: number; max?: number }) => {
  const { min, max, ...rest } = info;
  let rule = z.number().int('要写整数');
  if (min !== undefined) rule = rule.min(min, `不能小于${min}`);
  if (max !== undefined) rule = rule.max(max, `不能大于${max}`);
  return describe(z.preprocess(asNumber, rule), { ...rest, type: 'integer' });
};

/** A number with a point, if need be. */
export const number = (info: FieldInfo & { min?: number; max?: number }) => {
  const { min, max, ...rest } = info;
  let rule = z.number();
  if (min !== undefined) rule = rule.min(min, `不能小于${min}`);
  if (max !== undefined) rule = rule.max(max, `不能大于${max}`);
  return describe(z.preprocess(asNumber, rule), { ...rest, type: 'number' });
};

/** Yes or no. `unknown` is what no answer means, where that is something else than no. */
export const flag = (info: FieldInfo & { unknown?: string }) =>
  describe(z.boolean(), { ...info, type: 'flag' });

/** One of a closed list. Give an array where the value is the label, or value → label. */
export function choice<const Value extends string>(
  info: FieldInfo & { choices: readonly Value[] | Record<Value, string> },
) {
  const { choices, ...rest } = info;
  const labels: Record<string, string> = Array.isArray(choices)
    ? Object.fromEntries(choices.map((value) => [value, value]))
    : (choices as Record<Value, string>);
  return describe(z.enum(Object.keys(labels) as [Value, ...Value[]]), {
    ...rest,
    type: 'choice',
    choices: labels,
  });
}

/** Several of one thing, in the order written. */
export function list<Item extends z.ZodType>(item: Item, info: ListInfo) {
  const { min, ...rest } = info;
  const rule = min ? z.array(item).min(min, `至少要有${min}项`) : z.array(item);
  return describe(rule, { ...rest, type: 'list' });
}

/** Fields that belong together. Unknown keys are refused. */
export const group = <Shape extends z.ZodRawShape>(shape: Shape, info: FieldInfo) =>
  describe(z.strictObject(shape), { ...info, type: 'group' });

/** The slug of another entry. Whether it exists is checked by the gate, over all content. */
export const relation = (target: RelationTarget, info: FieldInfo) =>
  describe(
    z.preprocess(
      asText,
      z.string().regex(new RegExp(slugPattern), '要写对方的网址名，例如 labour-law'),
    ),
    { ...info, type: 'relation', target },
  );
