import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import { venue } from '#src/schemas/venue.ts';
import { type CellReader, readChoice, readChoices } from './read-cell.ts';
import { wordsOf } from './words.ts';

/** One column of the table that editors fill in. */
export interface Column {
  /** What stands in the first row. */
  heading: string;
  /** What may stand there as well. */
  also: readonly string[];
  /** Where the value goes in the entry, `location.lng`. */
  field: string;
  /** Every row needs it. */
  required: boolean;
  /** How a cell is read. */
  read: CellReader;
  /** What the template says about it. */
  hint: string;
}

const fields = describeFields(venue.schema);

/** A field by its path; figures in a path stand for what a list is made of. */
function findField(path: string): FieldDescription {
  const keys = path.split('.').filter((key) => !/^\d+$/.test(key));
  const find = (known: FieldDescription[], [key, ...rest]: string[]): FieldDescription => {
    const found = known.find(({ name }) => name === key);
    if (!found) throw new Error(`Column “${path}” has no field in schemas/venue.ts.`);
    return rest.length === 0 ? found : find(found.fields ?? found.item?.fields ?? [], rest);
  };
  return find(fields, keys);
}

interface Wording {
  heading?: string;
  also?: readonly string[];
  hint?: string;
}

/** A column for a field: label, hint and need come from the schema, unless the table needs other words. */
export function column(field: string, read: CellReader, wording: Wording = {}): Column {
  const { label, hint, required } = findField(field);
  const wanted = required && field !== 'slug' && !field.startsWith('location.');
  return {
    heading: wording.heading ?? label,
    also: wording.also ?? [],
    field,
    required: wanted,
    read,
    hint: `${wanted ? '必填。' : ''}${wording.hint ?? hint ?? ''}`,
  };
}

/** A column of words from a closed list. */
export function choiceColumn(field: string, wording: Wording = {}): Column {
  const { type, item, choices = item?.choices ?? {} } = findField(field);
  const words = wordsOf(field.split('.').at(-1) ?? '', choices);
  const read = type === 'list' ? readChoices(words) : readChoice(words);
  const hint = `${wording.hint ?? ''}可选：${Object.values(choices).join('、')}`;
  return column(field, read, { ...wording, hint });
}
