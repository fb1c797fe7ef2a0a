import { type KindName, kinds } from '#src/schemas/index.ts';
import { findUnverified } from './find-unverified.ts';
import { isRecord } from './walk-fields.ts';

/** A published entry, as much of it as the work list looks at. */
export interface PlainEntry {
  collection: KindName;
  slug: string;
  /** Its front matter; what an editor got wrong is passed over. */
  data: unknown;
}

/** What there is to do with published entries, whoever does it. */
export interface Work {
  /** The day has come to check the entry again; longest overdue first. */
  due: { collection: KindName; slug: string; title: string; reviewBy: string }[];
  /** Entries with facts marked 待核实; most facts first. */
  unverified: { collection: KindName; slug: string; title: string; count: number }[];
  /** Amounts whose time is over; longest over first. */
  expired: { slug: string; title: string; until: string }[];
}

/** Find what must be looked at on a day, `YYYY-MM-DD`. Entries that were withdrawn are nobody’s work. */
export function findWork(entries: readonly PlainEntry[], today: string): Work {
  const shown = entries.flatMap(({ collection, slug, data }) =>
    isRecord(data) && data['withdrawn'] !== true
      ? [{ collection, slug, title: titleOf(collection, slug, data), data }]
      : [],
  );
  return {
    due: shown
      .flatMap(({ collection, slug, title, data: { reviewBy } }) =>
        isDue(reviewBy, today) ? [{ collection, slug, title, reviewBy }] : [],
      )
      .sort((a, b) => compare(a.reviewBy, b.reviewBy)),
    unverified: shown
      .map(({ collection, slug, title, data }) => ({
        collection,
        slug,
        title,
        count: findUnverified(collection, data, today).length,
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    expired: shown
      .flatMap(({ collection, slug, title, data: { until } }) =>
        collection === 'amounts' && typeof until === 'string' && until < today
          ? [{ slug, title, until }]
          : [],
      )
      .sort((a, b) => compare(a.until, b.until)),
  };
}

/** What editors call an entry: its title or name, else its slug. */
export function titleOf(kind: KindName, slug: string, data: Record<string, unknown>): string {
  const title = data[kinds[kind].titleField];
  return typeof title === 'string' && title.trim() ? title : slug;
}

const isDue = (reviewBy: unknown, today: string): reviewBy is string =>
  typeof reviewBy === 'string' && reviewBy <= today;

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
