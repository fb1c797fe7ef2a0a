import type { Vocabulary } from '#src/search/index-files.ts';

/** A word of like meaning. */
export interface Synonym {
  term: string;
  /** The words differ in law: what this one finds ranks below. */
  recallOnly: boolean;
}

/** A word of a query, and those of like meaning. */
export interface Word {
  term: string;
  synonyms: Synonym[];
}

/** Look words up in the synonym groups, whatever their case. Words that lead to no entry are left out, so that their parts are looked for. */
export function indexSynonyms({
  synonyms: groups,
  unusedTerms,
}: Pick<Vocabulary, 'synonyms' | 'unusedTerms'>): Map<string, Synonym[]> {
  const unused = new Set(unusedTerms);
  const synonyms = new Map<string, Synonym[]>();
  for (const { terms, recallOnly = false } of groups) {
    const folded = terms.map((term) => term.toLowerCase());
    for (const key of folded) {
      const others = folded.filter((term) => term !== key && !unused.has(term));
      if (others.length === 0 && unused.has(key)) continue;
      const known = synonyms.get(key) ?? [];
      synonyms.set(key, [...known, ...others.map((term) => ({ term, recallOnly }))]);
    }
  }
  return synonyms;
}
