import { foldName } from '#src/search/fold-text.ts';
import { byScore, type Found } from './found.ts';
import type { SearchIndex } from './open-index.ts';
import { type Entry, readEntry } from './read-entry.ts';

/** As many of the first are read and put in order by their titles; the rest stays as it is. */
const reranked = 10;

/** Put the first entries in order: what is called by the query comes before what mentions it. */
export async function rankByTitle(
  { vocabulary, entries }: SearchIndex,
  found: Found[],
  query: string,
): Promise<Found[]> {
  const named = found.filter(({ isNamed }) => isNamed);
  const head = [...named, ...found.filter(({ isNamed }) => !isNamed)].slice(
    0,
    Math.max(reranked, named.length),
  );
  const texts = await readEntries(head);
  const best = Math.max(...head.map(({ score }) => score), Number.MIN_VALUE);
  const folded = foldName(query);
  const scored = texts.map((entry, place) => {
    const hit = head[place] as Found;
    const worth = vocabulary.worth[entries.kindOf(hit.id).value] ?? 0;
    return { hit, score: hit.score / best + likeness(folded, entry) + worth };
  });
  scored.sort((a, b) => Number(a.hit.isRecall) - Number(b.hit.isRecall) || byScore(a, b));
  const read = new Set(head);
  return [...scored.map(({ hit }) => hit), ...found.filter((hit) => !read.has(hit))];
}

/** The last changed first; of one day in the order they were found. */
export function rankByDate({ entries }: SearchIndex, found: Found[]): Found[] {
  const dated = found.map((hit) => ({ hit, date: entries.dateOf(hit.id) }));
  return dated
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .map(({ hit }) => hit);
}

/** Read what the index holds of each. */
export const readEntries = (found: Found[]): Promise<Entry[]> =>
  Promise.all(found.map(async ({ data }) => readEntry(await data())));

/** How much the query is the name of an entry: 5 when it is, 3 when a part of it is called so. */
function likeness(query: string, { title, aliases, sections }: Entry): number {
  const names = [title, ...aliases].map(foldName);
  if (names.includes(query)) return 5;
  if (sections.some(({ heading }) => foldName(heading) === query)) return 3;
  const [own = 0, ...others] = names.map((name) => share(query, name));
  return Math.max(own, ...others.map((other) => other - 0.3));
}

/** The share of a name that the query makes up, where it is part of it or says more than it. */
function share(query: string, name: string): number {
  if (name.includes(query)) return 0.5 + (2 * query.length) / name.length;
  return 2 * likenessOfPairs(query, name);
}

/** Pairs of neighbouring characters in common, of all pairs: 0 to 1. */
function likenessOfPairs(one: string, other: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const ones = pairs(one);
  const others = pairs(other);
  const common = [...ones].filter((pair) => others.has(pair)).length;
  return (2 * common) / Math.max(1, ones.size + others.size);
}
