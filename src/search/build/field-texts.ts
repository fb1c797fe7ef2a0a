import type { FieldDescription } from '#src/schemas/describe-fields.ts';
import type { FacetValue } from '#src/search/index-files.ts';

/** The texts of a field as readers see them: an item of a list each. Choices inside groups say how sure we are, not what is so. */
export function readFieldTexts(field: FieldDescription, value: unknown): string[] {
  if (value === undefined) return [];
  switch (field.type) {
    case 'list':
      return (value as unknown[]).flatMap((item) =>
        readFieldTexts(field.item as FieldDescription, item),
      );
    case 'group':
      return joinTexts(readGroup(field.fields ?? [], value as Record<string, unknown>));
    case 'choice':
      return [field.choices?.[String(value)] ?? String(value)];
    case 'slug':
    case 'relation':
    case 'url':
    case 'image':
    case 'flag':
      return [];
    default:
      return [String(value)];
  }
}

/** What an entry counts under in a facet. A group counts under its first choice. */
export function readFacetValues(field: FieldDescription, value: unknown): FacetValue[] {
  if (value === undefined) return [];
  if (field.type === 'list') {
    const values = (value as unknown[]).flatMap((item) =>
      readFacetValues(field.item as FieldDescription, item),
    );
    return [...new Map(values.map((facetValue) => [facetValue.value, facetValue])).values()];
  }
  if (field.type === 'group') {
    const choice = field.fields?.find(({ type }) => type === 'choice');
    return choice ? readFacetValues(choice, (value as Record<string, unknown>)[choice.name]) : [];
  }
  const own = String(value);
  return [{ value: own, label: field.choices?.[own] ?? own }];
}

const readGroup = (fields: FieldDescription[], value: Record<string, unknown>) =>
  fields
    .filter(({ type }) => type !== 'choice')
    .flatMap((field) => readFieldTexts(field, value[field.name]));

/** Texts in one line, set apart by a colon where the one before ends without a mark. */
const joinTexts = (texts: string[]) =>
  texts.length === 0
    ? []
    : [texts.reduce((line, text) => line + (/[，。；：？！]$/.test(line) ? '' : '：') + text)];
