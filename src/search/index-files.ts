/** Where the site tells which index is current. Fetched anew for every visit. */
export const indexAddress = '/search/index.json';

/** What stands at `indexAddress`. */
export interface CurrentIndex {
  /** Address of the folder of the index, named after its content, `/search/index-1a2b3c4d5e/`. */
  folder: string;
}

/** What the query side needs to know before it asks, beside Pagefind's own files. */
export const vocabularyFile = 'vocabulary.json';

export interface Vocabulary {
  /** How many entries the index holds. */
  entries: number;
  /** What a kind counts among entries of one name, by its label. */
  worth: Record<string, number>;
  synonyms: SynonymGroup[];
}

/** The name of the filter by kind of content; its values are the labels of the kinds. */
export const kindFilter = 'collection';

/** Words that people use for one thing. */
export interface SynonymGroup {
  terms: string[];
  /** The words differ in law: one finds the other, but ranks below. */
  recallOnly?: boolean | undefined;
}

/** Names and terms with their pinyin, only loaded for queries in Latin letters. */
export const pinyinFile = 'pinyin.json';

/** A term and the syllables of its characters, without tones: `['工会法', 'gong hui fa']`. */
export type PinyinRow = [term: string, syllables: string];
