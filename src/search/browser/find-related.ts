import { readRuns } from '#src/search/tokenize.ts';
import { findExact } from './find-exact.ts';
import type { Found } from './found.ts';
import type { SearchIndex } from './open-index.ts';
import type { Synonym } from './synonyms.ts';

/** Less than this share of the query’s meaning is not related. */
const leastCoverage = 0.55;
/** What a word of like meaning is worth, beside the word itself. */
const synonymWorth = 0.85;
const recallWorth = 0.4;

/** Entries that hold one word of a query, or a word like it. */
interface Word {
  entries: Map<string, Found>;
  /** Rare words say more. */
  weight: number;
}

/** Entries that hold most of the words in whatever order, those that hold all of them first. */
export async function findRelated(
  index: SearchIndex,
  words: string[],
  synonyms: Map<string, Synonym[]>,
): Promise<Found[]> {
  const found = await Promise.all(
    words.map((word) => findWord(index, word, synonyms.get(word) ?? [])),
  );
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  const sums = new Map<string, Found & { coverage: number }>();
  for (const { entries, weight } of found) {
    for (const [id, hit] of entries) {
      const sum = sums.get(id) ?? { ...hit, score: 0, coverage: 0 };
      sum.score += hit.score;
      sum.coverage += weight / total;
      sum.isRecall ||= hit.isRecall;
      sums.set(id, sum);
    }
  }
  return [...sums.values()]
    .filter(({ coverage }) => coverage >= leastCoverage)
    .map((hit) => ({ ...hit, score: hit.score * hit.coverage ** 2 }))
    .sort((a, b) => rank(b) - rank(a) || b.score - a.score);
}

const rank = ({ coverage, isRecall }: { coverage: number; isRecall: boolean }) =>
  Number(coverage > 0.99) - 2 * Number(isRecall);

async function findWord(index: SearchIndex, word: string, synonyms: Synonym[]): Promise<Word> {
  const entries: Word['entries'] = new Map();
  const own = { term: word, recallOnly: false, worth: 1 };
  const others = synonyms.map((synonym) => ({
    ...synonym,
    worth: synonym.recallOnly ? recallWorth : synonymWorth,
  }));
  const alternatives = [own, ...others.sort((a, b) => b.worth - a.worth)];
  const hits = await Promise.all(alternatives.map(({ term }) => findExact(index, readRuns(term))));
  for (const [place, { recallOnly, worth }] of alternatives.entries()) {
    for (const hit of hits[place] ?? []) {
      const known = entries.get(hit.id);
      const score = hit.score * worth;
      if (!known) entries.set(hit.id, { ...hit, score, isRecall: recallOnly });
      else known.score = Math.max(known.score, score);
    }
  }
  const rarity = Math.log(1 + index.vocabulary.entries / (entries.size + 0.5));
  return { entries, weight: entries.size > 0 ? rarity : rarity * 0.3 };
}
