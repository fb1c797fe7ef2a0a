import { nameOfField } from '#src/gate/check-fields.ts';
import type { FieldDescription } from '#src/schemas/describe-fields.ts';
import { matchItems } from './match-items.ts';
import { showValue } from './show-value.ts';

/** One thing that differs between two versions, as an editor would say it. */
export interface FieldChange {
  /** `步骤第2项的做什么` */
  field: string;
  /** `steps.1.title` */
  path: string;
  before: string | null;
  after: string | null;
}

/** A version of an entry or of settings. */
export interface Version {
  data: Record<string, unknown>;
  /** The text below the front matter; settings have none. */
  body: string;
}

const nothing: Version = { data: {}, body: '' };

/** What differs between two versions, field by field in the order of the form, the body last. */
export function describeChanges(
  fields: FieldDescription[],
  before: Version = nothing,
  after: Version = nothing,
): FieldChange[] {
  const nameOf: NameOf = (path) => nameOfField(fields, path).replace(/（[^（）]+）$/, '');
  const changes = compareGroups(nameOf, fields, before.data, after.data, []);
  const [old, now] = [before.body.trim(), after.body.trim()];
  if (old !== now) {
    changes.push({ field: '正文', path: 'body', before: old || null, after: now || null });
  }
  return changes;
}

type NameOf = (path: PropertyKey[]) => string;

function compareGroups(
  nameOf: NameOf,
  fields: readonly FieldDescription[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: PropertyKey[],
): FieldChange[] {
  const known = fields.map(({ name }) => name);
  const names = new Set([...known, ...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const field = fields.find((other) => other.name === name);
    return compareValues(nameOf, field, before[name], after[name], [...path, name]);
  });
}

function compareValues(
  nameOf: NameOf,
  field: FieldDescription | undefined,
  before: unknown,
  after: unknown,
  path: PropertyKey[],
): FieldChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    return matchItems(before, after).flatMap(({ old, now, place }) =>
      compareValues(nameOf, field?.item, old, now, [...path, place]),
    );
  }
  if (isGroup(before) && isGroup(after)) {
    return compareGroups(nameOf, field?.fields ?? [], before, after, path);
  }
  const show = (value: unknown) => (value === undefined ? null : showValue(field, value));
  return [{ field: nameOf(path), path: path.join('.'), before: show(before), after: show(after) }];
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
