import { brotliCompressSync } from 'node:zlib';
import { readSyllables } from '#src/lib/pinyin.ts';
import { foldText } from '#src/search/fold-text.ts';
import type { SuggestionName, SuggestionRow, Suggestions } from '#src/search/index-files.ts';
import { countReadings, type Readings, writeReadings } from './common-readings.ts';
import { isPerson, kindLabelOf, kindOf, type SearchRecord } from './record.ts';

/** Bytes of the file as it is sent: half a second on a slow phone. */
const budget = 20 * 1024;

/** What is suggested first, and what is left out last. A kind that is not named here comes after these. */
const order = [
  'guides',
  'glossary',
  'policies',
  'venues',
  'hotlines',
  'amounts',
  'pages',
  'model-workers',
];

/** An entry with all that its row is written from. */
interface Draft {
  kind: string;
  before: string;
  slug: string;
  after: string;
  names: { text: string; folded: string[]; syllables: string[] }[];
}

/** The table of what can be suggested, with as many entries as fit, and how many entries did not. */
export function buildSuggestions(records: SearchRecord[]): {
  suggestions: Suggestions;
  leftOut: number;
} {
  const sorted = [...records].sort(
    (a, b) => rank(kindOf(a)) - rank(kindOf(b)) || (a.url < b.url ? -1 : 1),
  );
  const drafts: Draft[] = [];
  const write = (count: number) => {
    for (const record of sorted.slice(drafts.length, count)) drafts.push(readDraft(record));
    return writeTable(drafts.slice(0, count));
  };
  const count = findMost(sorted.length, (count) => weigh(write(count)) <= budget);
  return { suggestions: write(count), leftOut: sorted.length - count };
}

const rank = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);

const weigh = (table: Suggestions) => brotliCompressSync(JSON.stringify(table)).length;

/** The bytes are weighed anew for so many entries more or fewer. */
const step = 16;

/** The largest count that fits, up to `all`, give or take a step. Doubling first keeps the tries small, however many there are. */
function findMost(all: number, fits: (count: number) => boolean): number {
  let least = 0;
  let over = 256;
  while (over <= all && fits(over)) {
    least = over;
    over *= 2;
  }
  if (over > all && fits(all)) return all;
  over = Math.min(over, all);
  while (over - least > step) {
    const middle = Math.floor((least + over) / 2);
    if (fits(middle)) least = middle;
    else over = middle;
  }
  return least;
}

function readDraft(record: SearchRecord): Draft {
  const [, before = record.url, slug = '', after = ''] =
    /^(.*[/#])([^/#]+)(\/?)$/.exec(record.url) ?? [];
  const as = isPerson(record) ? 'name' : 'text';
  const names = [record.title, ...record.aliases].map((text) => {
    const folded = foldText(text);
    return { text, folded: [...folded], syllables: readSyllables(folded, as) };
  });
  const spellings = new Set<string>();
  const isNew = ({ folded, syllables }: Draft['names'][number]) => {
    const spelling = folded.join('');
    // 尉凤英 is found as Wei Fengying without being told so.
    const isKnown = spelling === '' || spellings.has(spelling);
    spellings.add(spelling).add(syllables.join(''));
    return !isKnown;
  };
  return { kind: kindLabelOf(record), before, slug, after, names: names.filter(isNew) };
}

function writeTable(drafts: Draft[]): Suggestions {
  const readings = countReadings(drafts.flatMap(({ names }) => names));
  const groups: Suggestions['groups'] = [];
  for (const { kind, before, slug, after, names } of drafts) {
    const row: SuggestionRow = [slug, ...names.map((name) => writeName(name, readings))];
    const last = groups.at(-1);
    if (last?.kind === kind && last.before === before && last.after === after) last.rows.push(row);
    else groups.push({ kind, before, after, rows: [row] });
  }
  return { readings: writeReadings(readings), groups };
}

function writeName(
  { text, folded, syllables }: Draft['names'][number],
  readings: Readings,
): SuggestionName {
  const isCommon = folded.every(
    (character, place) => (readings.get(character) ?? character) === syllables[place],
  );
  return isCommon ? text : [text, syllables.join(' ')];
}
