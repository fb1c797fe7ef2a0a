import { readSyllables } from '#src/lib/pinyin.ts';

const longest = 60;

/** Family names of two characters, which stay together before a given name. */
const doubleNames = /^(欧阳|司马|上官|诸葛|尉迟|慕容|令狐|司徒|皇甫|东方|夏侯|长孙|宇文|公孙)/;

/**
 * A slug in pinyin: the syllables of a word stand together, words are joined by hyphens.
 * @example makeSlug('公司拖欠工资怎么办？') → 'gongsi-tuoqian-gongzi-zenme-ban'
 */
export function makeSlug(title: string, as: 'text' | 'name' = 'text'): string {
  const words = as === 'name' ? splitName(title.trim()) : splitWords(title);
  const spelt = words
    .map((word, index) => spell(word, as === 'name' && index === 0))
    .filter(Boolean);
  return spelt.reduce((slug, word) => {
    const next = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    return next.length <= longest ? next : slug;
  }, '');
}

/** The first of a slug, `slug-2`, `slug-3` … that nobody has. */
export function findFreeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

const splitName = (name: string) => {
  const family = doubleNames.exec(name)?.[0] ?? name.slice(0, 1);
  return [family, name.slice(family.length)];
};

/** Browsers know where Chinese words end; the few that do not get one word a character. */
function splitWords(text: string): string[] {
  const plain = text.normalize('NFKC');
  if (!('Segmenter' in Intl)) return plain.match(/[a-z0-9]+|./gisu) ?? [];
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(plain);
  return [...segments].map(({ segment }) => segment);
}

const spell = (word: string, isFamilyName: boolean) =>
  readSyllables(word, isFamilyName ? 'name' : 'text')
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
