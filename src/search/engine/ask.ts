import type { Answer, Result, ResultGroup, Wish } from '#src/search/answer.ts';
import { type Answering, chooseCard } from './choose-card.ts';
import { findAll, listTerms, nothing } from './find.ts';
import { findNearest } from './find-nearest.ts';
import type { Found } from './found.ts';
import { narrow } from './narrow.ts';
import type { SearchIndex } from './open-index.ts';
import { rankByDate, rankByTitle, readEntries } from './rank.ts';
import { findReread, type RereadFinding } from './reread.ts';
import { writeResult } from './write-result.ts';

/** Answer a query with the first results of each group. */
export async function ask(index: SearchIndex, wish: Wish): Promise<Answer> {
  const finding = await findWished(index, wish);
  const main = finding.exact.length > 0 ? finding.exact : finding.related;
  const { fits, chosen, dropped, facets } = narrow(
    index.entries,
    main.map(({ id }) => id),
    wish.chosen,
  );
  const order = (found: Found[]) =>
    wish.sort === 'date' || !wish.query
      ? rankByDate(index, found)
      : rankByTitle(index, found, finding.query.text);
  const exact = await order(finding.exact.filter(({ id }) => fits(id)));
  const related = await order(finding.related.filter(({ id }) => fits(id)));
  const answering =
    wish.sort === 'relevance'
      ? await chooseCard(index, finding, exact.length > 0 ? exact : related)
      : undefined;
  const terms = listTerms(finding);
  const write = (found: Found[], marked: string[], count = wish.count) =>
    writeGroup(index, putFirst(found, answering), marked, { ...wish, count }, answering);
  const { readAs, didYouMean } = finding;
  return {
    ...(readAs && { readAs }),
    ...(didYouMean && { didYouMean }),
    chosen,
    dropped,
    facets,
    nearest:
      wish.query && main.length === 0 ? findNearest(wish.query, await index.readPinyin()) : [],
    exact: await write(exact, terms.asked),
    // Beside what was asked for half as many will do: each is read and marked.
    related: await write(
      related,
      terms.alike,
      exact.length > 0 ? Math.ceil(wish.count / 2) : wish.count,
    ),
  };
}

/** Nothing asked for finds nothing; only something chosen, all of that. */
function findWished(index: SearchIndex, { query, chosen }: Wish): Promise<RereadFinding> {
  if (query) return findReread(index, query);
  return Object.keys(chosen).length > 0 ? findAll(index) : Promise.resolve(nothing);
}

/** The entry that answers comes first in the group it is in. */
function putFirst(found: Found[], answering: Answering | undefined): Found[] {
  const first = found.find(({ id }) => id === answering?.found.id);
  return first ? [first, ...found.filter((one) => one !== first)] : found;
}

async function writeGroup(
  { entries }: SearchIndex,
  found: Found[],
  marked: string[],
  { count, sort }: Wish,
  answering: Answering | undefined,
): Promise<ResultGroup> {
  const shown = found.slice(0, count);
  const texts = await readEntries(shown);
  const results = texts.map((entry, place): Result => {
    const { id } = shown[place] as Found;
    const date = entries.dateOf(id);
    return {
      ...writeResult(entry, entries.kindOf(id).label, marked),
      ...(sort === 'date' && date && { date }),
      ...(id === answering?.found.id && { card: answering.card }),
    };
  });
  return { total: found.length, results };
}
