/** How a character is read in most names, by character. */
export type Readings = Map<string, string>;

/** The commonest reading of every character; what reads as itself is left out. */
export function countReadings(names: { folded: string[]; syllables: string[] }[]): Readings {
  const counts = new Map<string, Map<string, number>>();
  for (const { folded, syllables } of names) {
    for (const [place, character] of folded.entries()) {
      const syllable = syllables[place];
      if (syllable === undefined || syllable === character) continue;
      const known = counts.get(character) ?? new Map<string, number>();
      counts.set(character, known.set(syllable, (known.get(syllable) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([character, known]) => [
      character,
      [...known].reduce((best, other) => (other[1] > best[1] ? other : best))[0],
    ]),
  );
}

/** Readings as they are stored: the characters of each syllable, in alphabetical order of syllables. */
export function writeReadings(readings: Readings): Record<string, string> {
  const bySyllable = new Map<string, string[]>();
  for (const [character, syllable] of readings)
    bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), character]);
  return Object.fromEntries(
    [...bySyllable]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([syllable, characters]) => [syllable, characters.sort().join('')]),
  );
}
