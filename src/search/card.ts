import type { DescribedAmount } from '#src/schemas/describe-amount.ts';

/** What a result says at once, so that nobody has to open a page for it. */
export type Card = GuideCard | HotlineCard | AmountCard | ArticleCard;

/** The answer of a guide with what it rests on. */
export interface GuideCard {
  type: 'guide';
  answer: string;
  basis: CitedPolicy[];
  amounts: AmountInWords[];
  /** Whom to call about it. */
  hotline?: { number: string; name: string };
}

/** A policy and the articles of it that a guide rests on. */
export interface CitedPolicy {
  title: string;
  url: string;
  articles: { label: string; url: string }[];
}

export interface HotlineCard {
  type: 'hotline';
  number: string;
  name: string;
  /** What to call it for. */
  purpose: string;
  hours?: string;
}

interface AmountCard {
  type: 'amount';
  amount: AmountInWords;
}

/** An amount as readers see it, with its warning. */
export type AmountInWords = Pick<
  DescribedAmount,
  'name' | 'value' | 'period' | 'source' | 'warning'
>;

/** An article of a policy that was asked for by its number. */
export interface ArticleCard {
  type: 'article';
  /** `第38条`. */
  label: string;
  url: string;
  /** Our summary of it; absent where we have none. */
  text?: string;
}
