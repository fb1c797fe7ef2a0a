import { correctName, findHomophone } from './correct-name.ts';
import { type Finding, find } from './find.ts';
import { findByPinyin, isPinyin } from './find-pinyin.ts';
import type { SearchIndex } from './open-index.ts';
import { isWrapped } from './query-words.ts';
import type { Query } from './read-query.ts';

/** What a query finds, read in another way where it finds nothing as it stands. */
export interface RereadFinding extends Finding {
  /** What was looked for instead. */
  readAs?: string;
  /** What may have been meant, where little was found. */
  didYouMean?: string;
}

/** So few results may come from a word typed wrong. */
const suspicious = 3;

/** Find a query as it stands; else in simplified characters, by pinyin, or with one character put right. */
export async function findReread(index: SearchIndex, typed: string): Promise<RereadFinding> {
  const asTyped = await find(index, typed);
  if (asTyped.exact.length > 0) return suggestHomophone(index, asTyped);
  const simplified = await simplify(index, typed);
  const plain = simplified === typed ? asTyped : await find(index, simplified);
  const readAs = simplified === typed ? {} : { readAs: simplified };
  if (plain.exact.length > 0) return { ...plain, ...readAs };
  const meant = isPinyin(typed)
    ? findByPinyin(typed, await index.readPinyin())
    : await correct(index, plain.query);
  if (meant) {
    const found = await find(index, meant);
    if (found.exact.length > 0) return { ...found, readAs: meant };
  }
  return { ...plain, ...readAs };
}

async function simplify(index: SearchIndex, text: string): Promise<string> {
  if (!/\p{Script=Han}/u.test(text)) return text;
  const table = [...(await index.readTraditional())];
  const simplified = new Map<string, string>();
  for (let place = 0; place + 1 < table.length; place += 2) {
    simplified.set(table[place] ?? '', table[place + 1] ?? '');
  }
  return [...text].map((character) => simplified.get(character) ?? character).join('');
}

/** The query with one of its names put right; nothing for questions, which are no names. */
async function correct(index: SearchIndex, query: Query): Promise<string | undefined> {
  if (!isName(query)) return undefined;
  const name = correctName(query.name, await index.readPinyin());
  return name && `${name}${query.article ?? ''}`;
}

/** 工商 finds little: 工伤 sounds the same. */
async function suggestHomophone(index: SearchIndex, finding: Finding): Promise<RereadFinding> {
  const isKnown = finding.exact.length > suspicious || finding.exact.some(({ isNamed }) => isNamed);
  if (isKnown || !isName(finding.query)) return finding;
  const didYouMean = findHomophone(finding.query.name, await index.readPinyin());
  return didYouMean ? { ...finding, didYouMean } : finding;
}

/** Whether a query is short and holds nothing that questions are wrapped in. */
const isName = ({ name }: Query) =>
  name.length <= 16 && /^\p{Script=Han}{2,}$/u.test(name) && !isWrapped(name);
