import type { FieldDescription } from '#src/schemas/describe-fields.ts';

/** A value of an entry with the field it stands in. */
export interface FieldValue {
  field: FieldDescription;
  /** From the entry down: `['steps', 1, 'title']`. */
  path: readonly PropertyKey[];
  value: unknown;
}

/** Every field of an entry that holds something, groups and lists before what is in them. What does not fit the schema is left out. */
export function walkFields(
  fields: readonly FieldDescription[],
  data: unknown,
  path: readonly PropertyKey[] = [],
): FieldValue[] {
  if (!isRecord(data)) return [];
  return fields.flatMap((field) => walkField(field, data[field.name], [...path, field.name]));
}

function walkField(
  field: FieldDescription,
  value: unknown,
  path: readonly PropertyKey[],
): FieldValue[] {
  if (value === undefined || value === null || value === '') return [];
  const { item, fields } = field;
  const inner =
    item && Array.isArray(value)
      ? value.flatMap((one, index) => walkField(item, one, [...path, index]))
      : walkFields(fields ?? [], value, path);
  return [{ field, path, value }, ...inner];
}

/** Whether something is a plain object, as YAML gives it. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
