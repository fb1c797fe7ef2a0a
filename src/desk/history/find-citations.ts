import { basename } from 'node:path';
import { nameOfField } from '#src/gate/check-fields.ts';
import { findReferences } from '#src/gate/check-relations.ts';
import { findKind, findSettings, imageFolder } from '#src/gate/content-places.ts';
import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import { kinds } from '#src/schemas/index.ts';
import { settings } from '#src/schemas/settings.ts';
import { titleIn } from '../commit-message.ts';
import type { IndexedFile, IndexedFiles } from '../content-index.ts';
import { type EntryName, entryAt } from '../drafts/draft.ts';

/** A place where something is cited. */
export interface Citation extends EntryName {
  file: string;
  title: string;
  field: string;
  /** Only in a draft. */
  draft?: true;
}

/** Everything that cites an entry or an upload: by a relation, a picture field, or a link in the text. */
export function findCitations(files: IndexedFiles, path: string): Citation[] {
  const isCited = matcherFor(path);
  return [...files].flatMap(([file, indexed]) => {
    const entry = entryAt(file);
    if (file === path || !entry) return [];
    const fields = fieldsOf(file);
    const found = fields ? citedIn(fields, indexed, isCited) : [];
    const title = titleIn(file, indexed.data) || file;
    return [...new Set(found)].map((field) => ({ file, title, field, ...entry }));
  });
}

interface Matcher {
  /** Whether a relation to this value means the file. */
  target: string;
  value: string;
  /** Finds the file's address in text. */
  inText: RegExp;
}

function matcherFor(path: string): Matcher {
  if (path.startsWith(`${imageFolder}/`)) {
    const value = basename(path);
    return {
      target: 'images',
      value,
      inText: new RegExp(`(^|[^\\w-])${quote(value)}($|[^\\w-])`),
    };
  }
  const { collection = '', slug = '' } = entryAt(path) ?? {};
  const folder = collection === 'pages' ? '' : `${collection}/#?`;
  return {
    target: collection,
    value: slug,
    inText: new RegExp(`(^|[^\\w-])/${folder}${quote(slug)}($|[^\\w-])`),
  };
}

const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function citedIn(
  fields: FieldDescription[],
  { data, entry }: IndexedFile,
  { target, value, inText }: Matcher,
): string[] {
  const relations = findReferences(fields, data)
    .filter((reference) => reference.target === target && reference.value === value)
    .map((reference) => labelOf(fields, reference.path));
  const links = textsIn(data)
    .filter(({ text }) => inText.test(text))
    .map((found) => labelOf(fields, found.path));
  const body = entry && inText.test(entry.body) ? ['正文'] : [];
  return [...relations, ...links, ...body];
}

/** The field’s name without its technical path. */
const labelOf = (fields: FieldDescription[], path: readonly PropertyKey[]) =>
  nameOfField(fields, path).replace(/（[\w.-]+）$/, '');

function textsIn(
  value: unknown,
  path: PropertyKey[] = [],
): { path: PropertyKey[]; text: string }[] {
  // A bare name is a relation's; an address in text has a slash or a dot.
  if (typeof value === 'string') return value.includes('/') ? [{ path, text: value }] : [];
  if (Array.isArray(value))
    return value.flatMap((inner, index) => textsIn(inner, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

const described = new Map<string, FieldDescription[]>();

/** The fields of the file at a path; nothing where it is no content. */
function fieldsOf(path: string): FieldDescription[] | undefined {
  const kind = findKind(path);
  const name = findSettings(path);
  const schema = kind ? kinds[kind].schema : name && settings[name].schema;
  const key = kind ?? name;
  if (!schema || !key) return undefined;
  const known = described.get(key) ?? describeFields(schema);
  described.set(key, known);
  return known;
}
