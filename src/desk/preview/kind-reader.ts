import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkEntry } from '#src/gate/check-entry.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';

/** An entry as pages get it from Astro. */
export interface PreviewEntry {
  id: string;
  collection: string;
  data: unknown;
  filePath?: string;
}

/** Reads published entries of a kind again and again; only files that have changed are parsed anew. */
export function createKindReader(root: string): (kind: KindName) => PreviewEntry[] {
  const known = new Map<string, { stamp: string; entry: PreviewEntry | undefined }>();

  function readEntry(kind: KindName, name: string): PreviewEntry | undefined {
    const file = `${kinds[kind].folder}/${name}`;
    const path = join(root, file);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return undefined;
    const stamp = `${stats.mtimeMs} ${stats.size}`;
    const found = known.get(path);
    if (found?.stamp === stamp) return found.entry;
    const { entry } = checkEntry(kind, file, readFileSync(path, 'utf8'));
    const read = entry && { id: entry.slug, collection: kind, data: entry.data, filePath: path };
    known.set(path, { stamp, entry: read });
    return read;
  }

  return (kind) => {
    const folder = join(root, kinds[kind].folder);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names
      .filter((name) => name.endsWith('.md'))
      .sort()
      .flatMap((name) => readEntry(kind, name) ?? []);
  };
}
