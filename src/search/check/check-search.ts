import type { Page } from '@playwright/test';
import type { SearchRecord } from '#src/search/build/record.ts';
import { askInPage } from './ask-in-page.ts';

/** A piece of text, and the pages that hold it. */
interface Sample {
  piece: string;
  urls: string[];
}

/** A page that holds a piece of text and was not found by it. */
export interface Miss {
  piece: string;
  url: string;
}

/** Pieces are cut from the middle of runs at least as long, so that they begin and end inside words. */
const longEnough = 9;
const pieceLength = 5;
const everything = 1_000_000;

/** Ask the search worker in a page for pieces from all over the site’s texts. Whoever holds one must be found. */
export async function checkSearch(
  page: Page,
  records: SearchRecord[],
  count: number,
): Promise<Miss[]> {
  const misses: Miss[] = [];
  for (const { piece, urls } of drawSamples(records, count)) {
    const { exact } = await askInPage(page, piece, everything);
    const found = new Set(exact);
    misses.push(...urls.filter((url) => !found.has(url)).map((url) => ({ piece, url })));
  }
  return misses;
}

/** As many pieces, evenly spread over all records, each cut two characters into a run. */
export function drawSamples(records: SearchRecord[], count: number): Sample[] {
  const texts = records.map((record) => ({ url: record.url, texts: listTexts(record) }));
  const pieces = texts.flatMap(({ texts: own }) => {
    const run = own.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []).find(isLong);
    return run ? [run.slice(2, 2 + pieceLength)] : [];
  });
  const step = Math.max(1, pieces.length / count);
  const drawn = new Set(
    Array.from({ length: count }, (_, place) => pieces[Math.floor(place * step)] ?? ''),
  );
  drawn.delete('');
  return [...drawn].map((piece) => ({
    piece,
    urls: texts
      .filter(({ texts: own }) => own.some((text) => text.includes(piece)))
      .map(({ url }) => url),
  }));
}

const isLong = (run: string) => run.length >= longEnough;

const listTexts = ({ title, aliases, sections }: SearchRecord): string[] => [
  title,
  ...aliases,
  ...sections.flatMap(({ heading, texts }) => [...(heading ? [heading] : []), ...texts]),
];
