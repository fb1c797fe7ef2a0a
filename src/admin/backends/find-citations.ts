import { findReferences } from '#src/gate/check-relations.ts';
import { parseEntry } from '#src/gate/parse-entry.ts';
import { isRecord } from '#src/review/walk-fields.ts';
import { describeFields } from '#src/schemas/describe-fields.ts';
import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import type { Cite } from '../shell/show-cites.ts';

/** The entries that point to a file: by a relation, as their picture, or by a link in their text. */
export function findCitations(
  path: string,
  files: readonly { path: string; raw: string }[],
): Cite[] {
  const kind = kindOf(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const slug = name.replace(/\.md$/, '');
  const target = kind ?? 'images';
  const value = kind ? slug : name;
  const inText = new RegExp(`(?:^|[^\\w-])${kind ? `/${kind}/#?` : ''}${quote(value)}(?![\\w-])`);
  return files.flatMap((file) => {
    const own = kindOf(file.path);
    if (!own || file.path === path) return [];
    const { data, body } = parseEntry(file.path, file.raw);
    if (!isRecord(data)) return [];
    const isCited =
      inText.test(body) ||
      findReferences(describeFields(kinds[own].schema), data).some(
        (reference) => reference.target === target && reference.value === value,
      );
    const ownSlug = file.path.slice(file.path.lastIndexOf('/') + 1, -3);
    const title = String(data[kinds[own].titleField] ?? file.path);
    return isCited ? [{ collection: own, slug: ownSlug, title }] : [];
  });
}

const kindOf = (path: string): KindName | undefined =>
  kindNames.find((kind) => path.startsWith(`${kinds[kind].folder}/`));

const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
