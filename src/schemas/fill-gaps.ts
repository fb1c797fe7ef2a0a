import { z } from 'astro/zod';
import { describeFields, type FieldDescription } from './describe-fields.ts';

/** A field that a page needs and the form does not have yet. */
export interface Gap {
  /** `steps.1.title` */
  path: string;
  /** `步骤第2项的做什么` */
  label: string;
}

/** Nothing can stand here: the group around it is left out. */
const nothing = Symbol('nothing');

interface Walk {
  /** The day of the preview, where a day is missing. */
  day: string;
  gaps: Gap[];
}

/**
 * Make a page possible while its form is still being filled in: what is missing or wrong and needed gets a placeholder
 * that anybody sees, what is wrong and not needed is left out, unknown keys too. Text that is only too long stays as it is.
 */
export function fillGaps(
  schema: z.ZodObject,
  data: unknown,
  day: string,
): { data: Record<string, unknown>; gaps: Gap[] } {
  const walk: Walk = { day, gaps: [] };
  const filled = fillGroup(describeFields(schema), schema, data, walk, '', '', true);
  return { data: filled as Record<string, unknown>, gaps: walk.gaps };
}

function fillGroup(
  fields: readonly FieldDescription[],
  schema: z.ZodObject,
  data: unknown,
  walk: Walk,
  path: string,
  label: string,
  isWhole = false,
): Record<string, unknown> | typeof nothing {
  const values = isRecord(data) ? data : {};
  const filled: Record<string, unknown> = {};
  for (const field of fields) {
    const value = fillField(
      field,
      withoutOptional(schema.shape[field.name] as z.ZodType),
      values[field.name],
      walk,
      path ? `${path}.${field.name}` : field.name,
      `${label}${label ? '的' : ''}${field.label}`,
    );
    if (value === nothing && !isWhole) return nothing;
    if (value === nothing) filled[field.name] = 0;
    else if (value !== undefined) filled[field.name] = value;
  }
  return filled;
}

function fillField(
  field: FieldDescription,
  type: z.ZodType,
  value: unknown,
  walk: Walk,
  path: string,
  label: string,
): unknown {
  if (field.type === 'list') return fillList(field, type, value, walk, path, label);
  if (field.type === 'group') {
    if (value === undefined && !field.required) return undefined;
    const before = walk.gaps.length;
    const group = fillGroup(field.fields ?? [], type as z.ZodObject, value, walk, path, label);
    if (group !== nothing) return group;
    walk.gaps.splice(before, walk.gaps.length, { path, label });
    return field.required ? nothing : undefined;
  }
  const parsed = type.safeParse(value);
  if (parsed.success) return parsed.data;
  if (isText(field) && isWritten(value)) return String(value);
  if (!field.required && isEmpty(value)) return undefined;
  walk.gaps.push({ path, label });
  return field.required ? placeholderOf(field, walk.day) : undefined;
}

function fillList(
  field: FieldDescription,
  type: z.ZodType,
  value: unknown,
  walk: Walk,
  path: string,
  label: string,
): unknown {
  const { item } = field;
  if (!item || (!field.required && !Array.isArray(value))) return undefined;
  const element = (type as z.ZodArray).element as z.ZodType;
  const items = Array.isArray(value) ? value : [];
  const isWrittenOut = item.type === 'group' || isText(item);
  const wanted = items.length === 0 && needsOne(type) && isWrittenOut ? [undefined] : items;
  if (items.length === 0 && needsOne(type) && !isWrittenOut) walk.gaps.push({ path, label });
  return wanted
    .map((inner, index) =>
      fillField(
        { ...item, required: true },
        element,
        inner,
        walk,
        `${path}.${index}`,
        `${label}第${index + 1}项`,
      ),
    )
    .filter((inner) => inner !== nothing && inner !== undefined && inner !== unchosen);
}

/** A choice nobody made is no item of a list. */
const unchosen = '';

function placeholderOf({ type, label, choices = {} }: FieldDescription, day: string): unknown {
  switch (type) {
    case 'text':
    case 'long-text':
      return `（${label}还没写）`;
    case 'choice':
      return (
        Object.keys(choices).find((name) => /^(unverified|unknown|other|其他)$/.test(name)) ??
        Object.keys(choices)[0]
      );
    case 'day':
    case 'date':
      return day;
    case 'slug':
      return 'wei-mingming';
    case 'url':
      return 'https://example.org/';
    case 'flag':
      return false;
    default:
      return nothing;
  }
}

const isText = ({ type }: FieldDescription) => type === 'text' || type === 'long-text';

const isWritten = (value: unknown) =>
  (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const withoutOptional = (type: z.ZodType): z.ZodType =>
  type instanceof z.ZodOptional ? (type.unwrap() as z.ZodType) : type;

const needsOne = (type: z.ZodType) => !type.safeParse([]).success;
