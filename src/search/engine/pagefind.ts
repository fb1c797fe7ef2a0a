/** Pagefind’s module as it is written beside the index, as far as we use it. */
export interface PagefindModule {
  createInstance: (options: PagefindOptions) => PagefindInstance;
}

interface PagefindOptions {
  /** Address of the folder of the index. */
  basePath: string;
  baseUrl: string;
  /** Put on the address of its entry file; without it every visit fetches that file anew. */
  metaCacheTag: string;
  ranking: { metaWeights: Record<string, number> };
}

export interface PagefindInstance {
  /** Terms are all looked for, by prefix; inside quotation marks they must follow one another. `null` finds everything. */
  search: (terms: string | null) => Promise<{ results: PagefindHit[] }>;
  /** Fetch the parts of the index that hold the terms. */
  preload: (terms: string) => Promise<void>;
}

export interface PagefindHit {
  id: string;
  score: number;
  /** The places of all tokens that were found, counted in tokens. Phrases give those of their first occurrence only. */
  words: number[];
  data: () => Promise<PagefindFragment>;
}

/** All of one record. Pagefind hands out one object for all searches: copy, never keep. */
export interface PagefindFragment {
  url: string;
  /** The tokens of the whole page. */
  content: string;
  meta: Record<string, string>;
  /** Headings, by the number of tokens before them. */
  anchors: { id: string; text: string; location: number }[];
}
