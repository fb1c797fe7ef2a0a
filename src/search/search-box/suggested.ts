import { foldText } from '#src/search/fold-text.ts';
import type { SuggestionName, Suggestions } from '#src/search/index-files.ts';

/** An entry that can be suggested. */
export interface Suggested {
  title: string;
  kind: string;
  url: string;
  /** Its title and its other names, as they are compared. */
  names: Name[];
}

export interface Name {
  text: string;
  folded: string;
  /** What `folded` consists of, and how each of it is read. */
  characters: string[];
  syllables: string[];
}

/** The entries of the table, ready to be compared, in its order. */
export function readSuggestions({ readings, groups }: Suggestions): Suggested[] {
  const common = new Map(
    Object.entries(readings).flatMap(([syllable, characters]) =>
      [...characters].map((character) => [character, syllable] as const),
    ),
  );
  return groups.flatMap(({ kind, before, after, rows }) =>
    rows.flatMap(([slug, ...written]) => {
      const names = written.map((name) => readName(name, common));
      const title = names[0]?.text;
      return title === undefined ? [] : [{ title, kind, url: before + slug + after, names }];
    }),
  );
}

function readName(written: SuggestionName, common: Map<string, string>): Name {
  const [text, spelt] = typeof written === 'string' ? [written] : written;
  const folded = foldText(text);
  const characters = [...folded];
  const syllables =
    spelt?.split(' ') ?? characters.map((character) => common.get(character) ?? character);
  return { text, folded, characters, syllables };
}
