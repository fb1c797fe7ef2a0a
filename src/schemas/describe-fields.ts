import type { z } from 'astro/zod';
import { field, type RegisteredField } from './fields.ts';

/** One field of a schema in plain data: what a form, a facet or an error message needs. */
export interface FieldDescription extends RegisteredField {
  name: string;
  required: boolean;
  /** The fields of a group. */
  fields?: FieldDescription[];
  /** What a list is made of. */
  item?: FieldDescription;
}

/** Describe every field of a schema, in the order it was declared. @throws when one has no label. */
export function describeFields(schema: z.ZodObject): FieldDescription[] {
  return Object.entries(schema.shape).map(([name, type]) => describeField(name, type as z.ZodType));
}

function describeField(name: string, type: z.ZodType): FieldDescription {
  const { inner, required } = unwrap(type);
  const info = field.get(inner);
  if (!info) {
    throw new Error(`Field “${name}” has no label. Declare it with a word from schemas/fields.ts.`);
  }
  return {
    name,
    required,
    ...info,
    ...(info.type === 'group' && { fields: describeFields(inner as z.ZodObject) }),
    ...(info.type === 'list' && {
      item: describeField(name, (inner as z.ZodArray).element as z.ZodType),
    }),
  };
}

function unwrap(type: z.ZodType): { inner: z.ZodType; required: boolean } {
  if (type.type !== 'optional') return { inner: type, required: true };
  return { inner: (type as z.ZodOptional).unwrap() as z.ZodType, required: false };
}
