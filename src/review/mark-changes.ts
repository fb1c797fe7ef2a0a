import { diffArrays } from 'diff';

/** A stretch of a text, and whether the other version has it. */
export interface Stretch {
  text: string;
  mark: 'same' | 'removed' | 'added';
}

/** The words that differ between two texts: whole words where the browser knows Chinese words, else characters. */
export function markChanges(before: string, after: string): Stretch[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    mark: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function wordsOf(text: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return [...text];
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
