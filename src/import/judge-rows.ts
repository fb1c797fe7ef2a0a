import type { Venue } from '#src/schemas/venue.ts';
import type { CheckedRow } from './check-row.ts';
import { contentOf, type ExistingVenues } from './existing-venues.ts';
import { foldWord } from './fold-text.ts';
import { formatEntry } from './format-entry.ts';
import { findFreeSlug } from './make-slug.ts';
import type { RowFault } from './read-row.ts';
import { isSamePlace } from './same-place.ts';

/** A file that an import makes. */
export interface NewEntry {
  slug: string;
  text: string;
}

/** What becomes of a row: refused when it has faults, written when it has an entry, otherwise there already. */
export interface JudgedRow extends CheckedRow {
  entry?: NewEntry;
}

interface Accepted {
  number: number;
  venue: Venue;
}

/**
 * Judge rows beside each other and beside what is there. Rows are taken in their order, and a row that an earlier
 * run has written is known by its name and place, so that the verdict is the same however far that run came.
 */
export function judgeRows(rows: readonly CheckedRow[], existing: ExistingVenues): JudgedRow[] {
  const accepted = new Map<string, Accepted[]>();
  const slugs = new Map<string, number>();
  const chosen = rows.flatMap(({ hasOwnSlug, data }) => (hasOwnSlug ? String(data['slug']) : []));
  const taken = new Set([...existing.taken, ...chosen]);
  return rows.map((row) => {
    const { venue, number } = row;
    if (!venue) return row;
    const namesakes = accepted.get(foldWord(venue.name)) ?? [];
    const verdict =
      repeatsRow(venue, namesakes) ??
      (row.hasOwnSlug ? repeatsSlug(venue, slugs) : undefined) ??
      compare(venue, row.hasOwnSlug, existing, taken);
    if ('problem' in verdict) return { ...row, faults: [verdict] };
    accepted.set(foldWord(venue.name), [...namesakes, { number, venue }]);
    slugs.set(verdict.slug, number);
    taken.add(verdict.slug);
    if (verdict.isThere) return row;
    const { slug } = verdict;
    return { ...row, entry: { slug, text: formatEntry({ ...venue, slug }) } };
  });
}

type Verdict = RowFault | { slug: string; isThere: boolean };

function repeatsRow(venue: Venue, namesakes: readonly Accepted[]): RowFault | undefined {
  const first = namesakes.find((other) => isSamePlace(other.venue, venue));
  return (
    first && {
      column: '名称',
      problem: `和第${first.number}行是同一个场所：名称相同，位置相距不到50米或地址相同`,
      cure: '删去其中一行；如果是两处，把名称写得有区别，或改正坐标和地址',
    }
  );
}

function repeatsSlug({ slug }: Venue, slugs: ReadonlyMap<string, number>): RowFault | undefined {
  const number = slugs.get(slug);
  if (!number) return undefined;
  return { column: '网址名', problem: `“${slug}”第${number}行已经用了`, cure: '换一个，或空着' };
}

function compare(
  venue: Venue,
  hasOwnSlug: boolean,
  existing: ExistingVenues,
  taken: ReadonlySet<string>,
): Verdict {
  const { slug } = venue;
  const there = existing.findSamePlace(venue);
  const bySlug = hasOwnSlug ? existing.bySlug.get(slug) : undefined;
  const same = (bySlug ? [bySlug] : hasOwnSlug ? [] : there).find(
    (other) => contentOf({ ...venue, slug: other.slug }) === other.content,
  );
  if (same) return { slug: same.slug, isThere: true };
  if (hasOwnSlug && existing.taken.has(slug)) {
    return {
      column: '网址名',
      problem: `“${slug}”已有别的内容（content/venues/${slug}.md 或旧网址名）`,
      cure: '改已有场所请到编辑台改；如果是另一处，换一个网址名或空着',
    };
  }
  const [first] = there;
  if (!first) return { slug: hasOwnSlug ? slug : findFreeSlug(slug, taken), isThere: false };
  return {
    column: '名称',
    problem: `网站上已有这个场所（content/venues/${first.slug}.md），内容不同`,
    cure: '改已有场所请到编辑台改；如果是另一处，把名称写得有区别，或改正坐标和地址',
  };
}
