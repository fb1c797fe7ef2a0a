import type { Segment } from '#src/search/answer.ts';
import { foldText } from '#src/search/fold-text.ts';
import { markTerms } from '#src/search/mark-terms.ts';
import type { Name, Suggested } from './suggested.ts';

/** An entry that fits what is typed. */
export interface Suggestion {
  url: string;
  kind: string;
  /** The title as plain text. */
  name: string;
  title: Segment[];
  /** The other name that fits, where the title does not. */
  alias?: Segment[];
}

/** How a name fits: the lower the better. `end` characters from `start` on are what was typed. */
interface Fit {
  grade: number;
  start: number;
  end: number;
}

/** An entry by the name of it that fits best. */
interface Found {
  entry: Suggested;
  name: Name;
  fit: Fit;
}

const grades = { whole: 0, beginning: 1, inside: 2, read: 3, initials: 4, readInside: 5 };
/** Fewer letters are read inside of too many names. */
const leastInside = 4;

/**
 * The entries with a name that is, begins with or contains what is typed, then those whose name is read like it:
 * in full, by its beginning or by initials. Among equals the order of the table decides.
 * @example findSuggestions('weifengy', entries, 8) → 尉凤英
 */
export function findSuggestions(typed: string, entries: Suggested[], count: number): Suggestion[] {
  const query = foldText(typed).replaceAll('ü', 'v');
  if (query === '') return [];
  return entries
    .flatMap((entry) => findBestName(query, entry) ?? [])
    .sort((a, b) => a.fit.grade - b.fit.grade)
    .slice(0, count)
    .map((found) => describe(query, found));
}

/** The title with what fits in it marked; where only another name fits, that name as well. */
function describe(query: string, { entry, name, fit }: Found): Suggestion {
  const [first] = entry.names;
  const { url, kind, title } = entry;
  const inTitle = first && findFit(query, first);
  if (inTitle) return { url, kind, name: title, title: markName(first, inTitle) };
  return { url, kind, name: title, title: [{ text: title }], alias: markName(name, fit) };
}

const markName = ({ text, characters }: Name, { start, end }: Fit) =>
  markTerms(text, [characters.slice(start, end).join('')]);

function findBestName(query: string, entry: Suggested): Found | undefined {
  let best: Found | undefined;
  for (const name of entry.names) {
    const fit = findFit(query, name);
    if (fit && (!best || fit.grade < best.fit.grade)) best = { entry, name, fit };
  }
  return best;
}

const findFit = (query: string, name: Name) => findText(query, name) ?? findReading(query, name);

function findText(query: string, { folded, characters }: Name): Fit | undefined {
  const place = folded.indexOf(query);
  if (place < 0) return undefined;
  const grade = folded === query ? grades.whole : place === 0 ? grades.beginning : grades.inside;
  // Characters outside the basic plane count two units.
  const start = folded.length === characters.length ? place : [...folded.slice(0, place)].length;
  return { grade, start, end: start + [...query].length };
}

function findReading(query: string, name: Name): Fit | undefined {
  if (!/[a-z]/.test(query)) return undefined;
  const end = readAlong(query, name, 0);
  if (end !== undefined) return { grade: grades.read, start: 0, end };
  const initials = name.syllables.map(([initial]) => initial).join('');
  if (query.length > 1 && initials.startsWith(query))
    return { grade: grades.initials, start: 0, end: query.length };
  if (query.length < leastInside) return undefined;
  for (let start = 1; start < name.characters.length; start++) {
    const inside = readAlong(query, name, start);
    if (inside !== undefined) return { grade: grades.readInside, start, end: inside };
  }
  return undefined;
}

/**
 * Where a query ends that spells out a name from `start` on, in characters or in pinyin, whose last syllable may be unfinished.
 * An input method leaves both in the field: 停工liu.
 */
function readAlong(query: string, { characters, syllables }: Name, start: number) {
  let rest = query;
  let place = start;
  while (rest !== '') {
    const character = characters[place];
    const syllable = syllables[place];
    if (character === undefined || syllable === undefined) return undefined;
    if (rest.startsWith(character)) rest = rest.slice(character.length);
    else if (rest.startsWith(syllable)) rest = rest.slice(syllable.length);
    else if (syllable.startsWith(rest)) rest = '';
    else return undefined;
    place++;
  }
  return place;
}
