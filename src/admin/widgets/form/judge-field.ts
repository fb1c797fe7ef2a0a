import { z } from 'astro/zod';
import { type FormName, fieldsOf, schemaOf } from '#src/admin/form-sections.ts';
import { checkFields } from '#src/gate/check-fields.ts';
import { prune } from '#src/gate/prune.ts';

/** What is wrong at one place of a field. */
export interface FieldMessage {
  /** `steps.1.title` */
  path: string;
  text: string;
}

/**
 * Judge the value of one field of a form by its schema, as the build does. Empty rows of lists are left out of
 * files: `value` is judged without them, and the places are those of the rows in the form.
 */
export function judgeField(form: FormName, name: string, value: unknown): FieldMessage[] {
  const type = (schemaOf(form).shape as Record<string, z.ZodType>)[name];
  if (!type) return [];
  const pruned = prune({ [name]: value }) ?? {};
  const { faults } = checkFields('', z.strictObject({ [name]: type }), pruned);
  const rows = rowsOf(fieldsOf(form), name, value);
  return faults.map(({ field = '', problem, cure }) => ({
    path: restoreRows(/（([^（）]*)）$/.exec(field)?.[1] ?? name, rows),
    text: explain(problem, cure),
  }));
}

/** Beside the field its value and its hint need not be repeated. */
function explain(problem: string, cure: string): string {
  if (problem.startsWith('必填')) return '必填，还没有填。';
  return /^填的是“[\s\S]*”$/.test(problem) ? `${cure}。` : `${problem}。${cure}。`;
}

/** Which rows of the form the rows of the pruned list are. */
function rowsOf(fields: { name: string; type: string }[], name: string, value: unknown): number[] {
  const isList = fields.find((field) => field.name === name)?.type === 'list';
  if (!isList || !Array.isArray(value)) return [];
  return value.flatMap((row, index) => {
    const kept = prune([row]);
    return Array.isArray(kept) && kept.length > 0 ? [index] : [];
  });
}

function restoreRows(path: string, rows: number[]): string {
  const [name = '', row, ...rest] = path.split('.');
  if (row === undefined || rows.length === 0) return path;
  return [name, rows[Number(row)] ?? row, ...rest].join('.');
}
