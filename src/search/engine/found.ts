import type { PagefindFragment, PagefindHit } from './pagefind.ts';

/** An entry that was found, with how well it fits. */
export interface Found {
  id: string;
  score: number;
  /** It is called by what was asked for. */
  isNamed: boolean;
  /** Only found by a word that differs in law from the one asked for: it ranks below all others. */
  isRecall: boolean;
  /** Where it holds what was asked for, counted in tokens. */
  places: number[];
  data: () => Promise<PagefindFragment>;
}

/** What a hit of Pagefind is to us. */
export const readHit = ({ id, score, words, data }: PagefindHit): Found => ({
  id,
  score,
  data,
  places: words,
  isNamed: false,
  isRecall: false,
});

/** Best first. */
export const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score;
