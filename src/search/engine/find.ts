import { foldText } from '#src/search/fold-text.ts';
import { findExact, findNamed } from './find-exact.ts';
import { findRelated } from './find-related.ts';
import { type Found, readHit } from './found.ts';
import type { SearchIndex } from './open-index.ts';
import { isQuestion, readWords } from './query-words.ts';
import { type Query, readQuery } from './read-query.ts';
import { indexSynonyms, type Synonym, type Word } from './synonyms.ts';

/** What a query finds, before it is put in order. */
export interface Finding {
  query: Query;
  /** The words that carry its meaning, each with those of like meaning. */
  words: Word[];
  /** Entries that hold the query as it stands, or are called so. */
  exact: Found[];
  /** Others that hold its words, or words of like meaning. */
  related: Found[];
}

/** Find what holds a query, and where that is little, what is related. */
export async function find(index: SearchIndex, typed: string): Promise<Finding> {
  const synonyms = indexSynonyms(index.vocabulary);
  const query = readQuery(typed);
  const words = readWords(query.text, [...synonyms.keys()]).map((term) => ({
    term,
    synonyms: synonyms.get(term) ?? [],
  }));
  const [holders, named] = await Promise.all([
    findExact(index, query.runs),
    findNamed(index, query.name),
  ]);
  const exact = addNamed(holders, named);
  const isFound = isMeant(index, named) && !isQuestion(query.text);
  const related = needsRelated(query, exact, isFound, synonyms)
    ? await findRelated(index, words)
    : [];
  const known = new Set(exact.map(({ id }) => id));
  return { query, words, exact, related: related.filter(({ id }) => !known.has(id)) };
}

export const nothing: Finding = { query: readQuery(''), words: [], exact: [], related: [] };

/** Everything there is. */
export async function findAll(index: SearchIndex): Promise<Finding> {
  return { ...nothing, exact: (await index.search(null)).map(readHit) };
}

/** Who is called so comes first, even where the text has 中华人民共和国 or another article in between. */
function addNamed(holders: Found[], named: Found[]): Found[] {
  const ids = new Set(named.map(({ id }) => id));
  const others = holders.filter(({ id }) => !ids.has(id));
  const scores = new Map(holders.map(({ id, score }) => [id, score]));
  return [...named.map((one) => ({ ...one, score: scores.get(one.id) ?? 0 })), ...others];
}

/** Whether a name that was typed is what was looked for: that of a law or a person is, that of a guide is a question in short. */
const isMeant = ({ entries }: SearchIndex, named: Found[]): boolean =>
  named.some(({ id }) => entries.kindOf(id).value !== 'guides');

/** Whether too little holds the query as it stands, or people say it in other words as well. Who names an entry has found it. */
function needsRelated(
  { text, length }: Query,
  exact: Found[],
  isFound: boolean,
  synonyms: Map<string, Synonym[]>,
): boolean {
  const isThin = !isFound && exact.length < (length >= 5 ? 3 : 1);
  return isThin || synonyms.has(text.toLowerCase());
}

/** All the terms a result may be marked with, folded. */
export function listTerms({ query, words }: Finding): { asked: string[]; alike: string[] } {
  const asked = query.runs.map(({ text }) => foldText(text));
  const alike = words
    .flatMap(({ term, synonyms }) => [term, ...synonyms.map((synonym) => synonym.term)])
    .map(foldText)
    .filter((term) => term.length > 1);
  return { asked, alike: [...new Set([...asked, ...alike])] };
}
