import { foldText } from '#src/search/fold-text.ts';
import type { Answer, ResultGroup } from './answer.ts';
import { findExact } from './find-exact.ts';
import { findByPinyin, isPinyin } from './find-pinyin.ts';
import { findRelated } from './find-related.ts';
import type { Found } from './found.ts';
import type { SearchIndex } from './open-index.ts';
import { readWords } from './query-words.ts';
import { rankByTitle, readEntries } from './rank.ts';
import { type Query, readQuery } from './read-query.ts';
import { indexSynonyms, type Synonym } from './synonyms.ts';
import { writeResult } from './write-result.ts';

/** Answer a query with the first `count` results of each group. */
export async function ask(index: SearchIndex, typed: string, count: number): Promise<Answer> {
  const answer = await askAsTyped(index, typed, count);
  if (answer.exact.total > 0 || !isPinyin(typed)) return answer;
  const readAs = findByPinyin(typed, await index.readPinyin());
  return readAs ? { ...(await askAsTyped(index, readAs, count)), readAs } : answer;
}

async function askAsTyped(index: SearchIndex, typed: string, count: number): Promise<Answer> {
  const { synonyms: groups, worth } = index.vocabulary;
  const synonyms = indexSynonyms(groups);
  const query = readQuery(typed);
  const words = readWords(query.text, [...synonyms.keys()]);
  const exact = await findExact(index, query.runs);
  const related = needsRelated(query, exact, synonyms)
    ? await findRelated(index, words, synonyms)
    : [];
  const known = new Set(exact.map(({ id }) => id));
  const unknown = related.filter(({ id }) => !known.has(id));
  const terms = query.runs.map(({ text }) => foldText(text));
  const alike = words.flatMap((word) => [
    word,
    ...(synonyms.get(word) ?? []).map(({ term }) => term),
  ]);
  const longer = alike.map(foldText).filter((term) => term.length > 1);
  const write = async (found: Found[], marked: string[]): Promise<ResultGroup> => {
    const ranked = await rankByTitle(found, query.text, worth);
    const entries = await readEntries(ranked.slice(0, count));
    return { total: found.length, results: entries.map((entry) => writeResult(entry, marked)) };
  };
  return {
    exact: await write(exact, terms),
    related: await write(unknown, [...new Set([...terms, ...longer])]),
  };
}

/** Whether too little holds the query as it stands, or people say it in other words as well. */
function needsRelated(
  { text, length }: Query,
  exact: Found[],
  synonyms: Map<string, Synonym[]>,
): boolean {
  return exact.length < (length >= 5 ? 3 : 1) || synonyms.has(text.toLowerCase());
}
