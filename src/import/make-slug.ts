import { readSyllables } from '#src/lib/pinyin.ts';
import { type VenueKind, venueKinds } from '#src/schemas/venue.ts';
import { foldWord } from './fold-text.ts';

/** Longest pinyin of a name in a slug; long names are cut after a syllable. */
const longest = 48;

/** What names of a kind end in: the slug says it in English already. */
const endings: Partial<Record<VenueKind, RegExp>> = {
  'rest-room': /(户外)?(劳动者|职工)?(服务)?(驿站|休息室)$/,
  square: /(职工|文体)*广场$/,
  'reading-room': /(职工)?书屋$/,
  studio: /(劳模|创新)*工作室$/,
};

/**
 * A slug from a name: pinyin, then the kind.
 * @example makeSlug('凯旋驿站', 'rest-room') → 'kai-xuan-rest-room'
 */
export function makeSlug(name: string, kind: VenueKind): string {
  const folded = foldWord(name);
  const label = foldWord(venueKinds[kind]);
  const stem = folded.replace(endings[kind] ?? new RegExp(`${label}$`), '') || folded;
  const words = [...spell(stem), kind];
  while (words.length > 2 && words.slice(0, -1).join('-').length > longest) words.splice(-2, 1);
  return words.join('-');
}

/** Syllables of Han characters; runs of letters and digits stay together. */
function spell(text: string): string[] {
  return (text.match(/[a-z0-9]+|\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    /^[a-z0-9]/.test(run)
      ? [run]
      : readSyllables(run).filter((syllable) => /^[a-z]+$/.test(syllable)),
  );
}

/** The first of `slug`, `slug-2`, `slug-3` … that is free. */
export function findFreeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
  return free;
}
