import { createElement } from '#src/lib/create-element.ts';
import type { Segment } from '#src/search/answer.ts';

/** A text as nodes, with what was looked for in <mark>. */
export const renderSegments = (segments: Segment[]): (string | HTMLElement)[] =>
  segments.map(({ text, marked }) => (marked ? createElement('mark', {}, text) : text));
