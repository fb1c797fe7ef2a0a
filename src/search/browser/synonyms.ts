import type { SynonymGroup } from '#src/search/index-files.ts';

/** A word of like meaning. */
export interface Synonym {
  term: string;
  /** The words differ in law: what this one finds ranks below. */
  recallOnly: boolean;
}

/** Look words up in the synonym groups, whatever their case. */
export function indexSynonyms(groups: SynonymGroup[]): Map<string, Synonym[]> {
  const synonyms = new Map<string, Synonym[]>();
  for (const { terms, recallOnly = false } of groups) {
    for (const key of terms.map((term) => term.toLowerCase())) {
      const others = terms.map((term) => term.toLowerCase()).filter((term) => term !== key);
      const known = synonyms.get(key) ?? [];
      synonyms.set(key, [...known, ...others.map((term) => ({ term, recallOnly }))]);
    }
  }
  return synonyms;
}
