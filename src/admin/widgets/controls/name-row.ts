import type { FieldDescription } from '#src/schemas/describe-fields.ts';

/** The line that a folded row of a list shows: its first text, or the Chinese name of its first choice. */
export function nameRow(fields: FieldDescription[], row: Record<string, unknown>): string {
  for (const { name, choices } of namesFirst(fields)) {
    const value = row[name];
    if (Array.isArray(value) && value.length > 0) return value.slice(0, 4).join('、');
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const text = choices?.[String(value)] ?? String(value);
    if (text.trim() !== '') return text.length > 40 ? `${text.slice(0, 40)}…` : text;
  }
  return '（还没填）';
}

/** An id tells people less than a name. */
const namesFirst = (fields: FieldDescription[]) =>
  fields.toSorted((a, b) => Number(isName(b)) - Number(isName(a)));

const isName = ({ name }: FieldDescription) => name === 'title' || name === 'name';
