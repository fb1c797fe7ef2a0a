import { articlePattern } from '#src/search/article-numbers.ts';
import { foldText } from '#src/search/fold-text.ts';

/** What people wrap their question in. Only left out where the query as a whole finds little. */
const stopPhrases = (
  '请问 我想 想问 怎么办理 怎么办 怎么样 怎么算 怎么领 怎么赔偿 怎么 怎样 如何 为什么 是什么 什么时候 什么 哪些 哪里 哪儿 多久 多少天 多少钱 多少 多长时间 几天 几年 几个月 ' +
  '是否 能不能 可不可以 可以 能否 需要 应该 有没有 有 吗 呢 吧 的 了 公司 单位 老板 被 算 不给 没 不 要 我 在 和 与 或'
).split(' ');
const stop = new RegExp(longestFirst(stopPhrases).join('|'), 'g');

/** Whether somebody asks for more than a name. */
export const isQuestion = (query: string): boolean =>
  /[怎吗呢哪?？]|什么|如何|多[少久长]|几[天年个]|[是能可][不否]|为何|可以|应该/.test(query);

/** Whether anything stands in it that questions are wrapped in: then it is no mere name. */
export const isWrapped = (query: string): boolean => query.search(stop) >= 0;

/**
 * The words of a question that carry its meaning: synonyms and articles as a whole, the rest as the browser cuts it.
 * A wrong cut does no harm, because each word is then looked for wherever it occurs.
 * @example readWords('公司不交社保怎么办', ['社保']) → ['社保', '交']
 */
export function readWords(query: string, synonyms: string[]): string[] {
  const text = query.toLowerCase();
  const known = longestFirst(synonyms.filter((term) => term.length > 1)).map(escapeRegExp);
  const parts = text.split(new RegExp(`(${[articlePattern, ...known].join('|')})`));
  const words = parts.flatMap((part, index) => (index % 2 === 1 ? [part] : cutWords(part)));
  const longer = words.filter((word) => !/^\p{Script=Han}$/u.test(word));
  return [...new Set(longer.length > 0 ? longer : words)];
}

/** Missing in Firefox before 125. */
const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : undefined;

/** Lone characters in a row stay together: 加付 is better looked for than 加 and 付. */
function cutWords(text: string): string[] {
  return text
    .replace(stop, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((chunk) => chunk !== '')
    .flatMap((chunk) => joinLoneCharacters(segment(chunk)));
}

/** Without the browser’s help a text is cut into pairs of characters. */
const segment = (text: string): string[] =>
  segmenter
    ? [...segmenter.segment(text)].map((part) => part.segment)
    : (text.match(/.{1,2}/gu) ?? []);

function joinLoneCharacters(words: string[]): string[] {
  const joined: string[] = [];
  let afterLone = false;
  for (const word of words) {
    const isLone = /^\p{Script=Han}$/u.test(word);
    if (isLone && afterLone) joined.push(`${joined.pop() ?? ''}${word}`);
    else joined.push(word);
    afterLone = isLone;
  }
  return joined.filter((word) => foldText(word) !== '');
}

function longestFirst(terms: readonly string[]): string[] {
  return [...terms].sort((a, b) => b.length - a.length);
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
