import { readArticleNumber } from '#src/search/article-numbers.ts';
import type { ArticleCard, Card } from '#src/search/card.ts';
import { foldName, foldText } from '#src/search/fold-text.ts';
import type { Finding } from './find.ts';
import type { Found } from './found.ts';
import type { SearchIndex } from './open-index.ts';
import { type Entry, readEntry } from './read-entry.ts';

/** An entry that answers the query, with what it says. */
export interface Answering {
  found: Found;
  card: Card;
}

/** Kinds that have cards. */
const answeringKinds = ['guides', 'amounts', 'hotlines'];
/** Only what ranks as high may answer. */
const deepest = 3;

/** The entry that answers the query at once, if one does: the article asked for, or a guide, an amount, a hotline. */
export async function chooseCard(
  index: SearchIndex,
  finding: Finding,
  ranked: Found[],
): Promise<Answering | undefined> {
  const { article } = finding.query;
  const named = article ? ranked.find(({ isNamed }) => isNamed) : undefined;
  if (article && named) {
    return { found: named, card: makeArticleCard(article, readEntry(await named.data())) };
  }
  for (const found of ranked.slice(0, deepest)) {
    const isAnswering = answeringKinds.includes(index.entries.kindOf(found.id).value);
    // Who names a law or a person wants just that.
    if (found.isNamed && !isAnswering) return undefined;
    if (!isAnswering) continue;
    const entry = readEntry(await found.data());
    if (answers(entry, finding, found)) return { found, card: await index.readCard(entry.url) };
  }
  return undefined;
}

function makeArticleCard(article: string, { url, sections }: Entry): ArticleCard {
  const section = sections.find(({ heading }) => foldText(heading) === article);
  return {
    type: 'article',
    label: readArticleNumber(article),
    url: section?.url ?? url,
    ...(section && { text: section.text }),
  };
}

/**
 * Whether an entry is what was asked for: it is called by the query or by its words;
 * or the query has several words or is a question, and the entry’s names have them all, or nearly so with its answer.
 */
function answers({ title, aliases, sections }: Entry, { query, words }: Finding, found: Found) {
  const names = [title, ...aliases].map(foldName);
  const meaning = words.map(({ term }) => foldName(term));
  if (found.isNamed || names.includes(meaning.join(''))) return true;
  const isQuestion = meaning.join('').length < query.name.length;
  if (words.length === 0 || (words.length === 1 && !isQuestion)) return false;
  const all = names.join('\n');
  const lead = foldText(sections[0]?.text ?? '');
  const isIn = (text: string) => (word: Finding['words'][number]) =>
    [word.term, ...word.synonyms.filter(({ recallOnly }) => !recallOnly).map(({ term }) => term)]
      .map(foldText)
      .some((term) => text.includes(term));
  const namedWords = words.filter(isIn(all));
  return namedWords.length * 2 > words.length && words.every(isIn(`${all}\n${lead}`));
}
