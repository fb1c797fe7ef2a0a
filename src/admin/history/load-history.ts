import type { FieldChange } from '#src/review/compare-entries.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import { ask } from '../desk-client.ts';

/** One step in the life of an entry. */
export interface Version {
  /** The file as it was then; nothing where it was deleted. */
  id: string | null;
  /** The commit, where the desk names it. */
  commit?: string;
  /** ISO time. */
  when: string;
  by: string;
  /** What was done, in a line. */
  deed: string;
  approvedBy?: string;
  /** Not published yet. */
  draft?: boolean;
  changes: FieldChange[];
}

/** The steps in the life of an entry, newest first. */
export async function loadHistory(collection: string, slug: string): Promise<Version[]> {
  const { versions } = await ask<{ versions: Version[] }>('history', { collection, slug });
  return versions;
}

/** The whole file as it was. */
export async function loadText(path: string, id: string): Promise<string> {
  return (await ask<{ data: string }>('version', { path, id })).data;
}

/** Where an entry is kept. */
export function fileOf(collection: string, slug: string): string {
  return collection in kinds
    ? `${kinds[collection as KindName].folder}/${slug}.md`
    : `content/settings/${slug}.yml`;
}

/** Save an old text as a draft over what is there now; refused when that has changed meanwhile. */
export async function restore(path: string, raw: string, current: string | null): Promise<void> {
  await ask('persistEntry', {
    dataFiles: [{ path, raw }],
    assets: [],
    options: { newEntry: current === null },
    bases: { [path]: current },
  });
}
