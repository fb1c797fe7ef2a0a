import { pinyin } from 'pinyin-pro';
import { foldName } from '#src/search/fold-text.ts';
import type { PinyinRow } from '#src/search/index-files.ts';
import type { SearchRecord } from './record.ts';

/** Longer titles are neither typed in pinyin nor typed wrong. */
const longest = 16;

/** Every title, alias and synonym that is written in Han characters, with its syllables. */
export function buildPinyinTable(records: SearchRecord[], synonyms: string[]): PinyinRow[] {
  const terms = new Set(
    [...records.flatMap(({ title, aliases }) => [title, ...aliases]), ...synonyms]
      .map(foldName)
      .filter(
        (term) => /^[\p{Script=Han}〇]+$/u.test(term) && term.length > 1 && term.length <= longest,
      ),
  );
  return [...terms].sort().map((term) => [term, readSyllables(term)]);
}

/** Names of people are read as names: 尉凤英 is wei, 解 is xie. */
const readSyllables = (term: string) =>
  pinyin(term, {
    toneType: 'none',
    type: 'array',
    v: true,
    surname: term.length <= 4 ? 'head' : 'off',
  }).join(' ');
