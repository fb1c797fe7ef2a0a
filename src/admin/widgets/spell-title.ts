import { readSyllables } from '#src/lib/pinyin.ts';

const spelt = new Map<string, { full: string; initials: string }>();

/** The pinyin of a title, remembered: `公司拖欠工资` → `gongsituoqiangongzi`, `gstqgz`. */
export function spellTitle(text: string): { full: string; initials: string } {
  const known = spelt.get(text);
  if (known) return known;
  const syllables = readSyllables(text);
  const spelling = {
    full: syllables.join('').toLowerCase(),
    initials: syllables
      .map((syllable) => syllable.charAt(0))
      .join('')
      .toLowerCase(),
  };
  spelt.set(text, spelling);
  return spelling;
}
