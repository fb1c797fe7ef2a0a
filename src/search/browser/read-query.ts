import { articlePattern, writeArticleNumbers } from '#src/search/article-numbers.ts';
import { type Run, readRuns } from '#src/search/tokenize.ts';

/** A query as it is asked. */
export interface Query {
  /** Width folded, article numbers in Chinese. */
  text: string;
  /** What must occur as it stands. */
  runs: Run[];
  /** How many characters and words it counts. */
  length: number;
}

/** More is never typed, only pasted. */
const longest = 100;

/** The number of an article stands apart from the name of its law: no text writes them as one phrase. */
const article = new RegExp(articlePattern, 'g');

/** People leave 第 out behind the name of a law: 劳动合同法38条. */
const bareArticle = /(?<=[\p{Script=Han}》])(?<!第)\d{1,4}条/gu;

/**
 * Take a query apart.
 * @example readQuery('工会法第10条').runs → those of 工会法 and of 第十条
 */
export function readQuery(typed: string): Query {
  const characters = [...typed.normalize('NFKC').trim()].slice(0, longest);
  const text = writeArticleNumbers(characters.join('').replace(bareArticle, '第$&'));
  const runs = readRuns(text.replace(article, '\n$&\n'));
  return { text, runs, length: runs.reduce((sum, run) => sum + [...run.text].length, 0) };
}
