import { readRuns } from '#src/search/tokenize.ts';
import { findExact } from './find-exact.ts';
import { byScore, type Found } from './found.ts';
import type { SearchIndex } from './open-index.ts';
import type { Word } from './synonyms.ts';
import { costOf } from './token-cost.ts';
import { measureSpan } from './word-span.ts';

/** Less than this share of the query’s meaning is not related, as long as others have more. */
const leastCoverage = 0.55;
/** What a word of like meaning is worth, beside the word itself. */
const synonymWorth = 0.85;
const recallWorth = 0.4;
/** Words within so many characters are of one paragraph. */
const paragraph = 60;
/** What it is worth that all words stand in one paragraph, beside how often they occur. */
const nearnessWorth = 3;

/** Words that cost as much are left out where others remain: the first twentieth of common pairs. */
const commonest = 0.95;

/** Entries that hold one word of a query, or a word like it. */
interface WordHits {
  entries: Map<string, Found>;
  /** Rare words say more. */
  weight: number;
}

interface Related extends Found {
  /** The share of the query’s meaning that it holds. */
  coverage: number;
  /** Where it holds each of the words. */
  wordPlaces: number[][];
}

/** Entries that hold most of the words in whatever order, those that hold them often and close together first. */
export async function findRelated(index: SearchIndex, words: Word[]): Promise<Found[]> {
  const telling = dropCommon(words, index.vocabulary.commonPairs);
  const found = await Promise.all(telling.map((word) => findWord(index, word)));
  const related = [...sumUp(found).values()];
  const most = Math.max(...related.map(({ coverage }) => coverage));
  return related
    .filter(({ coverage }) => coverage >= Math.min(leastCoverage, most))
    .map((hit) => ({ ...hit, score: hit.score * hit.coverage ** 2 * nearness(hit) }))
    .sort((a, b) => Number(a.isRecall) - Number(b.isRecall) || byScore(a, b));
}

/** Beside other words the most common ones, such as 规定, say next to nothing, and they cost most to fetch. */
function dropCommon(words: Word[], commonPairs: string): Word[] {
  const telling = words.filter(
    ({ term, synonyms }) => synonyms.length > 0 || costOf(term, commonPairs) < commonest,
  );
  return telling.length > 0 ? telling : words;
}

function sumUp(found: WordHits[]): Map<string, Related> {
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  const sums = new Map<string, Related>();
  for (const { entries, weight } of found) {
    for (const [id, hit] of entries) {
      const sum = sums.get(id) ?? { ...hit, score: 0, coverage: 0, wordPlaces: [] };
      sum.score += hit.score;
      sum.coverage += weight / total;
      sum.isRecall ||= hit.isRecall;
      sum.wordPlaces.push(hit.places);
      sums.set(id, sum);
    }
  }
  return sums;
}

/** 1 for words far apart, more for words in one paragraph. */
function nearness({ wordPlaces }: Related): number {
  if (wordPlaces.length < 2) return 1;
  const span = measureSpan(wordPlaces);
  return 1 + nearnessWorth * Math.min(1, paragraph / Math.max(span, 1));
}

async function findWord(index: SearchIndex, { term, synonyms }: Word): Promise<WordHits> {
  const entries: WordHits['entries'] = new Map();
  const own = { term, recallOnly: false, worth: 1 };
  const others = synonyms.map((synonym) => ({
    ...synonym,
    worth: synonym.recallOnly ? recallWorth : synonymWorth,
  }));
  const alternatives = [own, ...others.sort((a, b) => b.worth - a.worth)];
  const hits = await Promise.all(alternatives.map((one) => findExact(index, readRuns(one.term))));
  for (const [turn, { recallOnly, worth }] of alternatives.entries()) {
    for (const hit of hits[turn] ?? []) {
      const score = hit.score * worth;
      const known = entries.get(hit.id);
      if (!known) entries.set(hit.id, { ...hit, score, isRecall: recallOnly });
      else {
        known.score = Math.max(known.score, score);
        known.places = [...known.places, ...hit.places];
      }
    }
  }
  const rarity = Math.log(1 + index.vocabulary.entries / (entries.size + 0.5));
  return { entries, weight: entries.size > 0 ? rarity : rarity * 0.3 };
}
