import type { FieldDescription } from '#src/schemas/describe-fields.ts';

/** What every control of a form is given. */
export interface ControlProps {
  field: FieldDescription;
  /** Where in the form it stands: `steps.1.title`. */
  path: string;
  value: unknown;
  /** Hand over the new value; nothing for “not filled in”. */
  onChange: (value: unknown) => void;
  /** The other fields of the group it is in. */
  siblings?: Record<string, unknown> | undefined;
}

/** The id of the control at a place of the form. */
export const idOf = (path: string) => `desk-${path.replaceAll('.', '-')}`;

/** A group of fields as plain data. */
export const asGroup = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** A list as plain data. A single value counts as a list of one. */
export const asList = (value: unknown): unknown[] =>
  Array.isArray(value)
    ? value
    : value === undefined || value === null || value === ''
      ? []
      : [value];

/** What stands in a text field. */
export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
