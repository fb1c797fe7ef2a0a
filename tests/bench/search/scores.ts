import type { FoundUrls } from '#src/search/check/ask-in-page.ts';
import { mean, round } from '../percentiles.ts';
import type { BenchQuery } from './query.ts';

/** How one query fared. */
export interface Row {
  type: string;
  set: BenchQuery['set'];
  q: string;
  /** How many documents it should find, how many were found, and how many of these as they stand. */
  wanted: number;
  found: number;
  exact: number;
  recall: number;
  /** Of the exact group; of the whole list where there is none. */
  precision: number;
  precisionAt10: number;
  /** The place of the first one wanted; 0 where none was found. */
  rank: number;
  /** A few that should have been found, and a few of the exact group that should not. */
  missed: string[];
  extra: string[];
}

/** The figures of many queries. */
export interface Summary {
  queries: number;
  recall: number;
  precision: number;
  precisionAt10: number;
  reciprocalRank: number;
  zeroRate: number;
}

/** Compare what was found with what should have been. */
export function scoreQuery(query: BenchQuery, wanted: Set<string>, found: FoundUrls): Row {
  const all = [...found.exact, ...found.related];
  const judged = found.exact.length > 0 ? found.exact : all;
  const hits = (urls: string[]) => urls.filter((url) => wanted.has(url)).length;
  const known = new Set(all);
  return {
    type: query.type,
    set: query.set,
    q: query.q,
    wanted: wanted.size,
    found: all.length,
    exact: found.exact.length,
    recall: hits(all) / wanted.size,
    precision: judged.length > 0 ? hits(judged) / judged.length : 0,
    precisionAt10: hits(all.slice(0, 10)) / Math.min(10, wanted.size),
    rank: all.findIndex((url) => wanted.has(url)) + 1,
    missed: [...wanted].filter((url) => !known.has(url)).slice(0, 5),
    extra: judged.filter((url) => !wanted.has(url)).slice(0, 5),
  };
}

/** Means over queries. */
export function summarize(rows: Row[]): Summary {
  const average = (value: (row: Row) => number) => round(mean(rows.map(value)), 3);
  return {
    queries: rows.length,
    recall: average(({ recall }) => recall),
    precision: average(({ precision }) => precision),
    precisionAt10: average(({ precisionAt10 }) => precisionAt10),
    reciprocalRank: average(({ rank }) => (rank === 0 ? 0 : 1 / rank)),
    zeroRate: average(({ found }) => Number(found === 0)),
  };
}

/** Means by type, then of all written and all drawn queries. */
export function summarizeByType(rows: Row[]): Record<string, Summary> {
  const parts = new Map<string, Row[]>();
  const types = [...new Set(rows.map(({ type }) => type))];
  for (const type of types) parts.set(type, select(rows, 'type', type));
  for (const set of ['written', 'drawn'] as const) {
    const ofSet = select(rows, 'set', set);
    if (ofSet.length > 0) parts.set(`all ${set}`, ofSet);
  }
  return Object.fromEntries([...parts].map(([name, part]) => [name, summarize(part)]));
}

const select = (rows: Row[], key: 'type' | 'set', value: string) =>
  rows.filter((row) => row[key] === value);

/**
 * Whether a query left something to be wished. A name wants one document first, whatever else mentions it;
 * what a question wants is only guessed at, so the first ten count.
 */
export function isFaulty({ recall, precision, precisionAt10, rank }: Row, query: BenchQuery) {
  if (query.needle !== undefined)
    return recall < 1 || precision < 1 || precisionAt10 < 1 || rank !== 1;
  if (query.groups) return precisionAt10 < 1 || rank !== 1;
  return rank !== 1;
}
