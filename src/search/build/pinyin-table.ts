import { readSyllables } from '#src/lib/pinyin.ts';
import { foldName } from '#src/search/fold-text.ts';
import type { PinyinRow } from '#src/search/index-files.ts';
import { isPerson, type SearchRecord } from './record.ts';

/** Longer titles are neither typed in pinyin nor typed wrong. */
const longest = 16;

/** Every title, alias and synonym that is written in Han characters, with its syllables. */
export function buildPinyinTable(records: SearchRecord[], synonyms: string[]): PinyinRow[] {
  const terms = new Map<string, string>();
  const add = (name: string, as: 'text' | 'name') => {
    const term = foldName(name);
    if (!/^[\p{Script=Han}〇]+$/u.test(term) || term.length < 2 || term.length > longest) return;
    terms.set(term, readSyllables(term, as).join(' '));
  };
  for (const term of synonyms) add(term, 'text');
  for (const record of records) {
    for (const name of [record.title, ...record.aliases]) {
      add(name, isPerson(record) ? 'name' : 'text');
    }
  }
  return [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
}
