import { foldCharacter } from '#src/search/fold-text.ts';
import type { Segment } from './answer.ts';

/** Where a term stands in a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
  /** Which of the terms it is. */
  term: string;
}

/** All places of folded terms, leftmost and longest first, not overlapping. Quotation marks and spaces inside do not count. */
export function findTerms(text: string, terms: readonly string[]): Span[] {
  const { folded, starts } = foldWithPlaces(text);
  const ordered = terms
    .filter((term) => term !== '' && folded.includes(term))
    .sort((a, b) => b.length - a.length);
  if (ordered.length === 0) return [];
  const spans: Span[] = [];
  let place = 0;
  while (place < folded.length) {
    const term = ordered.find((candidate) => folded.startsWith(candidate, place));
    if (term === undefined) place++;
    else {
      const last = starts[place + term.length - 1] ?? 0;
      const end = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length;
      spans.push({ start: starts[place] ?? 0, end, term });
      place += term.length;
    }
  }
  return spans;
}

/**
 * Cut a text where terms stand in it, so that they can be marked without writing HTML.
 * @example markTerms('申请停工留薪期。', ['停工留薪期']) → 申请 · 停工留薪期 (marked) · 。
 */
export function markTerms(text: string, terms: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const { start, end } of findTerms(text, terms)) {
    if (start > from) segments.push({ text: text.slice(from, start) });
    segments.push({ text: text.slice(start, end), marked: true });
    from = end;
  }
  if (from < text.length) segments.push({ text: text.slice(from) });
  return segments;
}

/** The text folded, and for every unit of it where its character starts in the text. */
function foldWithPlaces(text: string): { folded: string; starts: number[] } {
  let folded = '';
  const starts: number[] = [];
  let place = 0;
  for (const character of text) {
    const fold = foldCharacter(character);
    folded += fold;
    for (let unit = 0; unit < fold.length; unit++) starts.push(place);
    place += character.length;
  }
  return { folded, starts };
}
