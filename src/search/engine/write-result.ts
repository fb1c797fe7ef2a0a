import type { Result } from '#src/search/answer.ts';
import { readArticleNumber } from '#src/search/article-numbers.ts';
import { findTerms, markTerms, type Span } from '#src/search/mark-terms.ts';
import type { Entry } from './read-entry.ts';

/** Characters of an excerpt, and how many of them stand before the first term. */
const excerptLength = 90;
const before = 18;
const mostSections = 2;
/** A passage is not looked for beyond so many terms of a text. */
const mostStarts = 50;

/** Show an entry by the passage that holds most of the terms, with links to the headings they stand under. */
export function writeResult(
  { url, title, sections }: Entry,
  kind: string,
  terms: readonly string[],
): Result {
  const scored = sections
    .map((section) => {
      const spans = findTerms(section.text, terms);
      return {
        section,
        spans,
        count: countTerms([...spans, ...findTerms(section.heading, terms)]),
      };
    })
    .sort((a, b) => b.count - a.count);
  const best = scored[0];
  return {
    url,
    kind,
    title: markTerms(title, terms),
    excerpt: best ? markTerms(cutExcerpt(best.section.text, best.spans), terms) : [],
    sections: scored
      .filter(({ section, count }) => section.heading !== '' && count > 0)
      .filter(
        ({ section }, place, all) =>
          all.findIndex((other) => other.section.heading === section.heading) === place,
      )
      .slice(0, mostSections)
      .map(({ section }) => ({
        url: section.url,
        title: markTerms(readArticleNumber(section.heading), terms),
      })),
  };
}

/** How many different terms there are. */
const countTerms = (spans: Span[]) => new Set(spans.map(({ term }) => term)).size;

/** The stretch of text with most different terms, begun at a clause where one begins nearby. */
function cutExcerpt(text: string, spans: Span[]): string {
  const start = findDensest(spans);
  const clause = text.slice(Math.max(0, start - before), start).search(/[。！？；][^。！？；]*$/);
  const near = start <= before ? 0 : start - before + (clause < 0 ? 0 : clause + 1);
  const from = near - lengthOfNumberBefore(text, near);
  const to = from + excerptLength + lengthOfNumberAt(text, from + excerptLength);
  return `${from > 0 && clause < 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** A number is shown whole and with its unit: 05万元 is not 905万元. */
const lengthOfNumberBefore = (text: string, place: number) =>
  /[\d.,:：]*$/.exec(text.slice(Math.max(0, place - 12), place))?.[0].length ?? 0;
const lengthOfNumberAt = (text: string, place: number) =>
  /\d$/.test(text.slice(0, place))
    ? (/^[\d.,:：]*[\p{L}%]{0,2}/u.exec(text.slice(place, place + 12))?.[0].length ?? 0)
    : 0;

function findDensest(spans: Span[]): number {
  let best = { start: spans[0]?.start ?? 0, count: 0 };
  for (const { start } of spans.slice(0, mostStarts)) {
    const inside = spans.filter(
      (span) => span.start >= start && span.end <= start + excerptLength - before,
    );
    const count = countTerms(inside);
    if (count > best.count) best = { start, count };
  }
  return best.start;
}
