import { articleAnchors } from '#src/lib/article-anchor.ts';
import { kinds } from '#src/schemas/index.ts';
import { readChineseNumber } from '#src/search/article-numbers.ts';
import type { SearchRecord, Section } from '#src/search/build/record.ts';

/** A document of the corpus of law texts. */
export interface Law {
  title: string;
  /** The day of its last change; empty where it is not known. */
  date: string;
  /** Paragraphs with an empty line between, headings in Markdown. */
  body: string;
}

interface Part {
  article: string | undefined;
  heading: string;
  texts: string[];
}

const articleStart =
  /^(第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)(?!\p{L})/u;

/** A law as search would know it if it were one of the site’s policies. */
export function readLaw({ title, date, body }: Law, number: number): SearchRecord {
  return {
    url: `/laws/${number}/`,
    title,
    aliases: [],
    sections: readSections(readParagraphs(body)),
    facets: { kind: [{ value: 'policies', label: kinds.policies.label }] },
    date: date || undefined,
  };
}

/** The paragraphs of a law without the marks of headings. */
export const readParagraphs = (body: string) =>
  body
    .split(/\n+/)
    .map((line) => line.replace(/^#+\s*/, '').trim())
    .filter((line) => line !== '');

/** What precedes the first article stands under no heading; where there are no articles, all of it does. */
function readSections(paragraphs: string[]): Section[] {
  const parts: Part[] = [{ article: undefined, heading: '', texts: [] }];
  for (const paragraph of paragraphs) {
    const heading = articleStart.exec(paragraph)?.[1];
    if (heading)
      parts.push({
        article: readArticleNumber(heading),
        heading,
        texts: [paragraph.slice(heading.length).trim()].filter((text) => text !== ''),
      });
    else parts.at(-1)?.texts.push(paragraph);
  }
  const [lead, ...articles] = parts;
  const anchors = articleAnchors(articles);
  return [
    { texts: lead?.texts ?? [] },
    ...articles.map(({ heading, texts }, index) => ({
      anchor: anchors[index] as string,
      heading,
      texts,
    })),
  ].filter(({ texts }) => texts.length > 0);
}

/**
 * The number of an article in digits.
 * @example readArticleNumber('第一百零三条之一') → '103之一'
 */
export function readArticleNumber(article: string): string {
  const [, chinese = '', suffix = ''] = /^第(.+)条(.*)$/u.exec(article) ?? [];
  return `${readChineseNumber(chinese.replaceAll('〇', '零'))}${suffix}`;
}
