import { foldText } from '#src/search/fold-text.ts';
import type { SearchRecord } from './record.ts';

/** What is common and what is missing in all texts of an index. */
export interface Survey {
  /** Every character that occurs. */
  characters: Set<string>;
  /** Pairs of characters that many records hold, the most common first, in one string. */
  commonPairs: string;
  /** Which of the terms no record holds. */
  unusedTerms: string[];
}

/** A pair that this share of all records holds is common. */
const commonShare = 0.05;
/** So many are worth knowing: three kilobytes. */
const mostPairs = 800;

const firstHan = 0x4e00;
const lastHan = 0x9fff;

/** Read all texts once. */
export function surveyTexts(records: SearchRecord[], terms: string[]): Survey {
  const characters = new Set<string>();
  const holders = new Map<string, number>();
  const unused = new Map(terms.map((term) => [term, foldText(term)]));
  for (const record of records) {
    const text = readStretches(record).join('\n');
    for (const pair of listPairs(text)) holders.set(pair, (holders.get(pair) ?? 0) + 1);
    for (const character of text) if (character !== '\n') characters.add(character);
    for (const [term, folded] of unused) if (text.includes(folded)) unused.delete(term);
  }
  const common = [...holders]
    .filter(([, count]) => count >= Math.max(2, records.length * commonShare))
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return {
    characters,
    commonPairs: common
      .slice(0, mostPairs)
      .map(([pair]) => pair)
      .join(''),
    unusedTerms: [...unused.keys()],
  };
}

/** Folded texts, cut at punctuation: nothing is found across it. */
const readStretches = ({ title, aliases, sections }: SearchRecord) =>
  [title, ...aliases, ...sections.flatMap(({ heading = '', texts }) => [heading, ...texts])]
    .flatMap((text) => text.split(/[，。；：？！、（）\n]+/))
    .map(foldText);

/** Pairs of the characters that nearly all words are written with. */
function listPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  let afterHan = false;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    const isHan = code >= firstHan && code <= lastHan;
    if (isHan && afterHan) pairs.add(text.slice(place - 1, place + 1));
    afterHan = isHan;
  }
  return pairs;
}
