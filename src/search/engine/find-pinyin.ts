import type { PinyinRow } from '#src/search/index-files.ts';

/** Whether a query may be pinyin: Latin letters only. */
export const isPinyin = (query: string) => /^[a-zü' ]{2,}$/i.test(query.trim());

/**
 * What is spelt like the query: a whole term, by its initials, or a part of a term. Of parts the most frequent one.
 * @example findByPinyin('weifengying', [['尉凤英', 'wei feng ying']]) → '尉凤英'
 */
export function findByPinyin(query: string, rows: PinyinRow[]): string | undefined {
  const typed = query.toLowerCase().replace(/[' ]/g, '').replaceAll('ü', 'v');
  const spelt = rows.map(([term, syllables]) => ({ term, syllables: syllables.split(' ') }));
  const wholes = spelt.filter(({ syllables }) => syllables.join('') === typed);
  const initials = spelt.filter(
    ({ syllables }) => syllables.map(([initial]) => initial).join('') === typed,
  );
  const uses = (term: string) => rows.filter(([name]) => name.includes(term)).length;
  const [best] = (wholes.length > 0 ? wholes : initials)
    .map(({ term }) => ({ term, uses: uses(term) }))
    .sort((a, b) => b.uses - a.uses);
  return best?.term ?? (typed.length > 2 ? findPart(typed, spelt) : undefined);
}

function findPart(typed: string, terms: { term: string; syllables: string[] }[]) {
  const counts = new Map<string, number>();
  for (const { term, syllables } of terms) {
    for (const start of syllables.keys()) {
      const part = cutPart(typed, term, syllables, start);
      if (part) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  // The last syllable may be unfinished, so parts of one length come before longer ones.
  return [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length)[0]?.[0];
}

/** The characters from `start` whose syllables spell the query, the last of them perhaps not to its end. */
function cutPart(typed: string, term: string, syllables: string[], start: number) {
  let spelt = '';
  let end = start;
  while (spelt.length < typed.length && end < syllables.length) spelt += syllables[end++];
  if (!spelt.startsWith(typed)) return undefined;
  return end - start > 1 ? [...term].slice(start, end).join('') : undefined;
}
