import { type ParsedFile, parseEntry } from '#src/gate/parse-entry.ts';
import { parseYaml } from '#src/gate/parse-yaml.ts';
import { compareEntries } from '#src/review/compare-entries.ts';
import { placeOf, takeApart } from '#src/review/subject.ts';
import { kindNames, kinds } from '#src/schemas/index.ts';

/** One field of the form that two people have differently. */
export interface ConflictField {
  /** The key at the top of the file, or `body`. */
  name: string;
  label: string;
  /** Each place in it that differs. */
  places: { field: string; mine: string; theirs: string }[];
  /** Who changed it since both started; `both` is where somebody must choose. */
  changedBy: 'mine' | 'theirs' | 'both';
}

interface Sides {
  path: string;
  mine: string;
  base: string | null;
  theirs: string;
}

/** The fields that differ between two versions, in the order of the form. Undefined where a version cannot be read. */
export function listFields({ path, mine, base, theirs }: Sides): ConflictField[] | undefined {
  const entry = entryAt(path);
  const [own, other] = [read(path, mine), read(path, theirs)];
  if (!entry || !own || !other) return undefined;
  const start = base === null ? undefined : read(path, base);
  const since = (version: ParsedFile) =>
    new Set(compareEntries(...entry, start, version).map((change) => topOf(change.path)));
  const [byMe, byThem] = [since(own), since(other)];
  const subject = takeApart(...entry, other);
  const fields = new Map<string, ConflictField>();
  for (const { field, path: place, before, after } of compareEntries(...entry, other, own)) {
    const name = topOf(place);
    const known = fields.get(name) ?? {
      name,
      label: placeOf(subject, [name]).field,
      places: [],
      changedBy: byMe.has(name) ? (byThem.has(name) ? 'both' : 'mine') : 'theirs',
    };
    known.places.push({ field, mine: after ?? '', theirs: before ?? '' });
    fields.set(name, known);
  }
  return [...fields.values()];
}

const topOf = (path: string) => path.split('.')[0] ?? path;

function entryAt(path: string): [collection: string, slug: string] | undefined {
  const slug = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  if (path.startsWith('content/settings/')) return ['settings', slug];
  const kind = kindNames.find((name) => path.startsWith(`${kinds[name].folder}/`));
  return kind && [kind, slug];
}

function read(path: string, source: string): ParsedFile | undefined {
  const parsed = path.endsWith('.yml')
    ? { ...parseYaml(path, source), body: '', bodyLine: 1 }
    : parseEntry(path, source);
  return parsed.faults.length > 0 ? undefined : parsed;
}
