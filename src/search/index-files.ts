import type { FacetName } from '#src/schemas/facets.ts';

/** Where the site tells which index is current. Fetched anew for every visit. */
export const indexAddress = '/search/index.json';

/** What stands at `indexAddress`. */
export interface CurrentIndex {
  /** Address of the folder of the index, named after its content, `/search/index-1a2b3c4d5e/`. */
  folder: string;
  /** Files in it that Pagefind asks for one after the other, and needs for any query. */
  early: string[];
}

/** Pagefind puts this on the address of its entry file; the folder’s name tells versions apart already. */
export const cacheTag = 'current';

/** What the query side needs to know before it asks, beside Pagefind's own files. */
export const vocabularyFile = 'vocabulary.json';

export interface Vocabulary {
  /** How many entries the index holds. */
  entries: number;
  /** What a kind counts among entries of one name. */
  worth: Record<string, number>;
  synonyms: SynonymGroup[];
  /** Synonyms that stand in no entry: they find others, and nothing finds them. */
  unusedTerms: string[];
  /** Pairs of characters that very many entries hold, the most common first, in one string: costly to fetch, and they say little. */
  commonPairs: string;
}

/** Words that people use for one thing. */
export interface SynonymGroup {
  terms: string[];
  /** The words differ in law: one finds the other, but ranks below. */
  recallOnly?: boolean | undefined;
}

/** What results are counted, narrowed and sorted by, for every entry. */
export const entryTableFile = 'entries.json';

/** A column for each property; a place in one is the same entry in all. */
export interface EntryTable {
  /** Pagefind's names of the entries. */
  ids: string[];
  /** The day of the last change, `YYYY-MM-DD`; empty where none is known. */
  dates: string[];
  facets: FacetColumn[];
}

export interface FacetColumn {
  name: FacetName;
  values: FacetValue[];
  /** The places in `values` that an entry counts under. */
  rows: number[][];
}

/** A value as it stands in the address of a search, and as readers see it. */
export interface FacetValue {
  value: string;
  label: string;
}

/** Names and terms with their pinyin, only loaded for queries in Latin letters and for mistyped ones. */
export const pinyinFile = 'pinyin.json';

/** A term and the syllables of its characters, without tones: `['工会法', 'gong hui fa']`. */
export type PinyinRow = [term: string, syllables: string];

/** Traditional characters and their simplified forms by turns, only loaded where nothing was found as typed. */
export const traditionalFile = 'traditional.json';

/**
 * The file that holds the card of an entry, where it has one.
 * @example cardFile('/amounts/#minimum-wage') → 'cards/amounts-minimum-wage.json'
 */
export const cardFile = (url: string) =>
  `cards/${url.split(/[/#]+/).filter(Boolean).join('-')}.json`;

/** What the search box suggests while somebody types; fetched when it gets the focus. */
export const suggestionsFile = 'suggestions.json';

export interface Suggestions {
  /** Characters by how most names read them: `{ gong: '工公共' }`. */
  readings: Record<string, string>;
  /** What is worth most comes first. */
  groups: SuggestionGroup[];
}

/** Entries of one kind, whose addresses differ only in the slug. */
interface SuggestionGroup {
  kind: string;
  before: string;
  after: string;
  rows: SuggestionRow[];
}

/** An entry: its slug, its title, its other names. */
export type SuggestionRow = [slug: string, ...names: SuggestionName[]];

/** A name; with the syllables of its folded characters where `readings` tells them otherwise. */
export type SuggestionName = string | [text: string, syllables: string];
