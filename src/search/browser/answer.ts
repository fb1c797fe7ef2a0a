/** What the worker answers to one query, in plain data. */
export interface Answer {
  /** What was looked for instead of a query in pinyin. */
  readAs?: string;
  /** Entries that hold the query as it stands. */
  exact: ResultGroup;
  /** Entries that hold its words, or words of like meaning. */
  related: ResultGroup;
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
  title: Segment[];
  excerpt: Segment[];
  /** Headings of the entry under which the query occurs. */
  sections: { url: string; title: Segment[] }[];
}

/** A stretch of text; `marked` where it is what was looked for. */
export interface Segment {
  text: string;
  marked?: boolean;
}

/** A question to the worker. Answers carry the number of their question. */
export interface Question {
  id: number;
  query: string;
  /** How many results of each group are wanted. */
  count: number;
}

export type Reply = { id: number; answer: Answer } | { id: number; failure: string };
