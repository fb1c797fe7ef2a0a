import type { PinyinRow } from '#src/search/index-files.ts';

/** In shorter names one other character makes another name: 王小红 is not 王小明. */
const shortestToCorrect = 4;

/**
 * The name that a text is, but for one character left out, put in, changed or exchanged with its neighbour.
 * Names that sound the same come first, then longer ones.
 * @example correctName('劳东合同法', rows) → '劳动合同法'
 */
export function correctName(text: string, rows: PinyinRow[]): string | undefined {
  const homophone = findHomophone(text, rows);
  if (homophone || text.length < shortestToCorrect) return homophone;
  const alike = rows.map(([name]) => name).filter((name) => isOneSlipAway(text, name));
  return alike.sort((a, b) => b.length - a.length)[0];
}

/**
 * Another name that sounds the same, as far as the names there are tell how characters sound.
 * @example findHomophone('工商', [['工伤', 'gong shang'], ['商会', 'shang hui']]) → '工伤'
 */
export function findHomophone(text: string, rows: PinyinRow[]): string | undefined {
  const sounds = readSounds(rows);
  const characters = [...text];
  return rows.find(([name, syllables]) => {
    const spoken = syllables.split(' ');
    return (
      name !== text &&
      spoken.length === characters.length &&
      characters.every(
        (character, place) =>
          character === [...name][place] || sounds.get(character)?.has(spoken[place] ?? ''),
      )
    );
  })?.[0];
}

/** How each character may be read. */
function readSounds(rows: PinyinRow[]): Map<string, Set<string>> {
  const sounds = new Map<string, Set<string>>();
  for (const [name, syllables] of rows) {
    const spoken = syllables.split(' ');
    for (const [place, character] of [...name].entries()) {
      const known = sounds.get(character) ?? new Set();
      known.add(spoken[place] ?? '');
      sounds.set(character, known);
    }
  }
  return sounds;
}

/** Whether one character left out, put in, changed, or two neighbours exchanged make one text the other. */
export function isOneSlipAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++;
  const here = one.slice(start, one.length - end);
  const there = other.slice(start, other.length - end);
  const isExchange = here.length === 2 && here === [...there].reverse().join('');
  return Math.max(here.length, there.length) <= 1 || isExchange;
}
