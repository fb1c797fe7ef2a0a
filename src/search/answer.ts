import type { FacetName } from '#src/schemas/facets.ts';
import type { Card } from '#src/search/card.ts';
import type { FacetValue } from '#src/search/index-files.ts';

/** What is asked of search. */
export interface Wish {
  /** As typed; empty for everything. */
  query: string;
  /** How many results of each group are wanted. */
  count: number;
  chosen: Selection;
  sort: 'relevance' | 'date';
}

/** Values of facets: any of those of one facet, and all facets together. */
export type Selection = Partial<Record<FacetName, string[]>>;

/** What the worker answers to one query, in plain data. */
export interface Answer {
  /** What was looked for instead of the query. */
  readAs?: string;
  /** What may have been meant, where little was found. */
  didYouMean?: string;
  /** Names most like the query, where nothing was found. */
  nearest: string[];
  /** What was chosen, without what would leave nothing. */
  chosen: Selection;
  /** Labels of what was chosen and left nothing. */
  dropped: string[];
  facets: Facet[];
  /** Entries that hold the query as it stands. */
  exact: ResultGroup;
  /** Entries that hold its words, or words of like meaning. */
  related: ResultGroup;
}

/** A facet with how many results each value would give, whatever is chosen in this facet. */
export interface Facet {
  name: FacetName;
  values: (FacetValue & { count: number })[];
}

export interface ResultGroup {
  total: number;
  /** The first ones, as many as were asked for. */
  results: Result[];
}

export interface Result {
  url: string;
  /** What kind of content it is, in Chinese. */
  kind: string;
  /** The day of its last change, `YYYY-MM-DD`, where results are in that order. */
  date?: string;
  title: Segment[];
  excerpt: Segment[];
  /** Headings of the entry under which the query occurs. */
  sections: { url: string; title: Segment[] }[];
  /** What answers the query at once. */
  card?: Card;
}

/** A stretch of text; `marked` where it is what was looked for. */
export interface Segment {
  text: string;
  marked?: boolean;
}

/** A question to the worker. Answers carry the number of their question. */
export interface Question extends Wish {
  id: number;
}

export type Reply = { id: number; answer: Answer } | { id: number; failure: string };
