import { diffArrays } from 'diff';
import type { FieldDescription } from '#src/schemas/describe-fields.ts';
import { placeOf, takeApart } from './subject.ts';
import { isRecord } from './walk-fields.ts';

/** One field that differs between two versions of an entry, in words. */
export interface FieldChange {
  /** `怎么办第2项的做什么` */
  field: string;
  path: string;
  /** What it said; null where it was not there. */
  before: string | null;
  after: string | null;
}

interface Version {
  data: unknown;
  body: string;
}

interface Difference {
  path: readonly PropertyKey[];
  before: string | null;
  after: string | null;
}

/** What differs between two versions of an entry or a settings file, in the order of its form, the body last. */
export function compareEntries(
  collection: string,
  slug: string,
  before: Version | undefined,
  after: Version | undefined,
): FieldChange[] {
  const subject = takeApart(collection, slug, { data: after?.data ?? before?.data, body: '' });
  const [old, now] = [before?.data, after?.data].map((data) => (isRecord(data) ? data : {}));
  const body = compareTexts(['body'], textOf(before?.body.trim()), textOf(after?.body.trim()));
  return [...compareGroups(subject.fields, old ?? {}, now ?? {}, []), ...body].map(
    ({ path, ...texts }) => ({ ...placeOf(subject, path), ...texts }),
  );
}

function compareGroups(
  fields: readonly FieldDescription[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: readonly PropertyKey[],
): Difference[] {
  const declared = fields.flatMap((field) =>
    compareValues(field, before[field.name], after[field.name], [...path, field.name]),
  );
  // What the schema does not know is shown as it is written: no change goes unseen.
  const names = new Set(fields.map(({ name }) => name));
  const unknown = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !names.has(name) && name !== 'body')
    .flatMap((name) => compareTexts([...path, name], textOf(before[name]), textOf(after[name])));
  return [...declared, ...unknown];
}

function compareValues(
  field: FieldDescription,
  before: unknown,
  after: unknown,
  path: readonly PropertyKey[],
): Difference[] {
  const { item, fields } = field;
  if (fields && (isRecord(before) || isRecord(after))) {
    const [old, now] = [before, after].map((value) => (isRecord(value) ? value : {}));
    return compareGroups(fields, old ?? {}, now ?? {}, path);
  }
  if (item?.fields && (Array.isArray(before) || Array.isArray(after))) {
    const [old, now] = [before, after].map((value) => (Array.isArray(value) ? value : []));
    return compareRows(item, old ?? [], now ?? [], path);
  }
  return compareTexts(path, sayValue(field, before), sayValue(field, after));
}

/** Rows that are alike stay out, wherever they have moved; what is left is compared in pairs. */
function compareRows(
  item: FieldDescription,
  before: unknown[],
  after: unknown[],
  path: readonly PropertyKey[],
): Difference[] {
  const parts = diffArrays(before.map(keyOf), after.map(keyOf));
  const [lost, added]: [number[], number[]] = [[], []];
  const found: Difference[] = [];
  let [old, now] = [0, 0];
  const settle = () => {
    for (let index = 0; index < Math.max(lost.length, added.length); index++) {
      const [from, to] = [lost[index], added[index]];
      const [gone, come] = [from, to].map((at, side) =>
        at === undefined ? undefined : (side === 0 ? before : after)[at],
      );
      found.push(...compareValues(item, gone, come, [...path, to ?? from ?? 0]));
    }
    lost.length = 0;
    added.length = 0;
  };
  for (const { removed, added: isNew, value } of parts) {
    for (let count = 0; count < value.length; count++) {
      if (removed) lost.push(old++);
      else if (isNew) added.push(now++);
      else [old, now] = [old + 1, now + 1];
    }
    if (!removed && !isNew) settle();
  }
  settle();
  return found;
}

const keyOf = (value: unknown) => JSON.stringify(value);

/** A value in the words of the form. A list of plain items is one text, an item a line. */
function sayValue(field: FieldDescription, value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  const { item, choices } = field;
  if (Array.isArray(value) && item) {
    const lines = value.flatMap((one) => sayValue(item, one) ?? []);
    return lines.length > 0 ? lines.join('\n') : null;
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  return choices?.[String(value)] ?? textOf(value);
}

const textOf = (value: unknown): string | null => {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const compareTexts = (
  path: readonly PropertyKey[],
  before: string | null,
  after: string | null,
): Difference[] => (before === after ? [] : [{ path, before, after }]);
