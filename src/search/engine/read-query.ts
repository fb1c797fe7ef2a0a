import { articlePattern, writeArticleNumbers } from '#src/search/article-numbers.ts';
import { foldName } from '#src/search/fold-text.ts';
import { type Run, readRuns } from '#src/search/tokenize.ts';

/** A query as it is asked. */
export interface Query {
  /** Width folded, article numbers in Chinese. */
  text: string;
  /** What must occur as it stands. */
  runs: Run[];
  /** How many characters and words it counts. */
  length: number;
  /** The article it names, as 第三十八条. */
  article: string | undefined;
  /** The rest of it, as names are looked up. */
  name: string;
}

/** More is never typed, only pasted. */
const longest = 100;

/** The number of an article stands apart from the name of its law: no text writes them as one phrase. */
const articles = new RegExp(articlePattern, 'g');

/** People leave 第 out behind the name of a law: 劳动合同法38条, 劳动合同法四十七条. */
const bareDigits = /([^第\d])(\d{1,4}条)/gu;
const bareNumber = /([法例定则释程》])([零一二三四五六七八九十百千]+条)/gu;

/**
 * Take a query apart.
 * @example readQuery('工会法第10条').runs → those of 工会法 and of 第十条
 */
export function readQuery(typed: string): Query {
  const characters = [...typed.normalize('NFKC').trim()].slice(0, longest);
  const text = writeArticleNumbers(
    characters.join('').replace(bareDigits, '$1第$2').replace(bareNumber, '$1第$2'),
  );
  const runs = readRuns(text.replace(articles, '\n$&\n').replace(/\s+/g, '\n'));
  return {
    text,
    runs,
    length: runs.reduce((sum, run) => sum + [...run.text].length, 0),
    article: text.match(articles)?.find((article) => article.includes('条')),
    name: foldName(text.replace(articles, ' ')),
  };
}
