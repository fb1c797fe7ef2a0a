import type { PinyinRow } from '#src/search/index-files.ts';

/** Whether a query may be pinyin: Latin letters only. */
export const isPinyin = (query: string) => /^[a-zü' ]{2,}$/i.test(query.trim());

/**
 * The term that is spelt like the query: in full, by initials, or by its beginning; the shortest one first.
 * @example findByPinyin('weifengying', [['尉凤英', 'wei feng ying']]) → '尉凤英'
 */
export function findByPinyin(query: string, rows: PinyinRow[]): string | undefined {
  const typed = query.toLowerCase().replace(/[' ]/g, '').replaceAll('ü', 'v');
  const fit = (syllables: string) => {
    const full = syllables.replaceAll(' ', '');
    if (full === typed) return 3;
    if (
      syllables
        .split(' ')
        .map(([initial]) => initial)
        .join('') === typed
    )
      return 2;
    return typed.length > 2 && full.startsWith(typed) ? 1 : 0;
  };
  const fits = rows
    .map(([term, syllables]) => ({ term, fit: fit(syllables) }))
    .filter((row) => row.fit > 0)
    .sort((a, b) => b.fit - a.fit || a.term.length - b.term.length);
  return fits[0]?.term;
}
