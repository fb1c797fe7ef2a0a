/** A query with what it should find: exactly one of the last four says so. */
export interface BenchQuery {
  id: string;
  /** `sub`, `title`, `question` …: figures are given for each. */
  type: string;
  /** Written by hand before the engine, or drawn mechanically from the texts. */
  set: 'written' | 'drawn';
  q: string;
  /** Every document that contains it. */
  needle?: string;
  /** Every document with a paragraph that holds one word of each group. */
  groups?: string[][];
  /** The documents of this title. */
  target?: string;
  /** The documents of this title or alias. */
  name?: string;
}

/** A document as far as its texts say whether a query should find it. */
export interface BenchDocument {
  url: string;
  title: string;
  aliases: string[];
  paragraphs: string[];
}
