import { foldText } from '#src/search/fold-text.ts';
import { byScore, type Found } from './found.ts';
import { type Entry, readEntry } from './read-entry.ts';

/** As many of the first are read and put in order by their titles; the rest stays as it is. */
const reranked = 10;

/** Put the first entries in order: what is called by the query comes before what mentions it. */
export async function rankByTitle(
  found: Found[],
  query: string,
  worth: Record<string, number>,
): Promise<Found[]> {
  const head = found.slice(0, reranked);
  const entries = await readEntries(head);
  const best = Math.max(...head.map(({ score }) => score), Number.MIN_VALUE);
  const folded = foldText(query);
  const scored = entries.map((entry, place) => {
    const hit = head[place] as Found;
    return { hit, score: hit.score / best + likeness(folded, entry) + (worth[entry.kind] ?? 0) };
  });
  scored.sort((a, b) => Number(a.hit.isRecall) - Number(b.hit.isRecall) || byScore(a, b));
  return [...scored.map(({ hit }) => hit), ...found.slice(reranked)];
}

/** Read what the index holds of each. */
export const readEntries = (found: Found[]): Promise<Entry[]> =>
  Promise.all(found.map(async ({ data }) => readEntry(await data())));

/** How much the query is the name of an entry: 5 when it is, 3 when a part of it is called so. */
function likeness(query: string, { title, aliases, sections }: Entry): number {
  const names = [title, ...aliases].map(foldText);
  if (names.includes(query)) return 5;
  if (sections.some(({ heading }) => foldText(heading) === query)) return 3;
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
