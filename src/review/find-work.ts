import { type KindName, kinds } from '#src/schemas/index.ts';
import { findMarked } from './find-unverified.ts';
import { sortWork, type Work, type WorkFacts } from './sort-work.ts';
import { isRecord } from './walk-fields.ts';

/** A published entry, as much of it as the work list looks at. */
export interface PlainEntry {
  collection: KindName;
  slug: string;
  /** Its front matter; what an editor got wrong is passed over. */
  data: unknown;
}

/** Find what must be looked at on a day, `YYYY-MM-DD`. */
export const findWork = (entries: readonly PlainEntry[], today: string): Work =>
  sortWork(entries.flatMap(readFacts), today);

/** What the work list must know of an entry; nothing of entries that were withdrawn. */
export function readFacts({ collection, slug, data }: PlainEntry): WorkFacts[] {
  if (!isRecord(data) || data['withdrawn'] === true) return [];
  const days = ['reviewBy', 'until', 'verifiedOn'].flatMap((name) =>
    typeof data[name] === 'string' ? [[name, data[name]] as const] : [],
  );
  const marked = findMarked(collection, data).length;
  const title = titleOf(collection, slug, data);
  return [{ collection, slug, title, ...Object.fromEntries(days), marked }];
}

/** What editors call an entry: its title or name, else its slug. */
export function titleOf(kind: KindName, slug: string, data: Record<string, unknown>): string {
  const title = data[kinds[kind].titleField];
  return typeof title === 'string' && title.trim() ? title : slug;
}
