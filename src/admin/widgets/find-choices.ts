import type { Choice } from './list-choices.ts';

/** The syllables of a text, joined: what somebody types who does not switch to Chinese. */
export type Spell = (text: string) => { full: string; initials: string };

/** How many choices are offered at once. */
export const offered = 50;

/**
 * The choices that fit what was typed: in the title, in the name of the file, or in the title’s pinyin.
 * Titles that begin with it come first.
 */
export function findChoices(choices: readonly Choice[], typed: string, spell?: Spell): Choice[] {
  const term = typed.normalize('NFKC').trim().toLowerCase();
  if (term === '') return choices.slice(0, offered);
  const ranked = choices.flatMap((choice) => {
    const rank = rankChoice(choice, term, spell);
    return rank === undefined ? [] : [{ choice, rank }];
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, offered)
    .map(({ choice }) => choice);
}

function rankChoice({ label, value }: Choice, term: string, spell?: Spell): number | undefined {
  const title = label.toLowerCase();
  if (title.startsWith(term)) return 0;
  if (title.includes(term)) return 1;
  if (value.includes(term)) return 2;
  if (!spell || !/^[a-z]+$/.test(term)) return undefined;
  const { full, initials } = spell(label);
  return full.includes(term) || initials.includes(term) ? 3 : undefined;
}
