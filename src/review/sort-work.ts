import type { KindName } from '#src/schemas/index.ts';
import { isVerified } from '#src/schemas/verification.ts';

/** What there is to do with published entries, whoever does it. */
export interface Work {
  /** The day has come to check the entry again; longest overdue first. */
  due: { collection: KindName; slug: string; title: string; reviewBy: string }[];
  /** Entries with facts marked 待核实; most facts first. */
  unverified: { collection: KindName; slug: string; title: string; count: number }[];
  /** Amounts whose time is over; longest over first. */
  expired: { slug: string; title: string; until: string }[];
}

/** What the work list must know of an entry, whatever the day. The build writes these down for desks without a server. */
export interface WorkFacts {
  collection: KindName;
  slug: string;
  title: string;
  reviewBy?: string;
  until?: string;
  verifiedOn?: string;
  /** Facts that are unverified on any day. */
  marked: number;
}

/** Sort entries by what there is to do with them on a day. */
export function sortWork(entries: readonly WorkFacts[], today: string): Work {
  return {
    due: entries
      .flatMap(({ collection, slug, title, reviewBy }) =>
        reviewBy !== undefined && reviewBy <= today ? [{ collection, slug, title, reviewBy }] : [],
      )
      .sort((a, b) => compare(a.reviewBy, b.reviewBy)),
    unverified: entries
      .map(({ collection, slug, title, marked, verifiedOn }) => {
        const isVisited = collection !== 'venues' || isVerified(verifiedOn, today);
        return { collection, slug, title, count: marked + (isVisited ? 0 : 1) };
      })
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    expired: entries
      .flatMap(({ collection, slug, title, until }) =>
        collection === 'amounts' && until !== undefined && until < today
          ? [{ slug, title, until }]
          : [],
      )
      .sort((a, b) => compare(a.until, b.until)),
  };
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
