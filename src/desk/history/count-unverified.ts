import type { FieldDescription } from '#src/schemas/describe-fields.ts';
import { isVerified } from '#src/schemas/verification.ts';

/** How many facts of an entry nobody has checked yet; a place that was not visited lately counts as one. */
export function countUnverified(
  fields: readonly FieldDescription[],
  kind: string,
  data: Record<string, unknown>,
  day: string,
): number {
  const visit = data['verifiedOn'];
  const unvisited =
    kind === 'venues' && !isVerified(typeof visit === 'string' ? visit : undefined, day);
  return countIn(fields, data) + (unvisited ? 1 : 0);
}

function countIn(fields: readonly FieldDescription[], data: Record<string, unknown>): number {
  return fields.reduce((sum, field) => sum + countValue(field, data[field.name]), 0);
}

function countValue(field: FieldDescription, value: unknown): number {
  if (field.choices && Object.hasOwn(field.choices, 'unverified')) {
    return value === 'unverified' ? 1 : 0;
  }
  if (Array.isArray(value) && field.item) {
    const { item } = field;
    return value.reduce<number>((sum, inner) => sum + countValue(item, inner), 0);
  }
  if (value === null || typeof value !== 'object' || !field.fields) return 0;
  return countIn(field.fields, value as Record<string, unknown>);
}
