import type { Browser } from '@playwright/test';
import { askingPage, type BenchServer } from './bench-server.ts';
import type { Corpus } from './corpus.ts';
import type { Engine, EngineName } from './engine.ts';
import { isFaulty, type Row, type Summary, scoreQuery, summarizeByType } from './scores.ts';
import { explainDifference, findTruth } from './truth.ts';

/** How well an engine finds what it should. */
export interface QualityFigures {
  byType: Record<string, Summary>;
  /** Queries that nothing in the corpus fits; they are not counted. */
  skipped: number;
  /** All rows that left something to be wished, with titles of what was missed or too much. */
  faults: Row[];
}

/** More than any corpus has: every result is wanted. */
const everything = 100_000;

/** Ask all queries of a corpus in one page and compare with the truth. */
export async function measureQuality(
  browser: Browser,
  server: BenchServer,
  engines: Record<EngineName, Engine>,
  corpus: Corpus,
  say: (text: string) => void,
): Promise<Record<EngineName, QualityFigures>> {
  const truth = findTruth(corpus.documents, corpus.queries);
  const measure = async (name: EngineName, shown: number) => {
    const page = await browser.newPage();
    await page.goto(server.address + askingPage);
    await engines[name].open(page);
    const rows = new Map<string, Row>();
    for (const [index, query] of corpus.queries.entries()) {
      const wanted = truth.get(query.id) ?? new Set();
      if (wanted.size === 0) continue;
      rows.set(query.id, scoreQuery(query, wanted, await engines[name].ask(page, query.q, shown)));
      if (index % 50 === 49) say(`quality, ${name}: ${index + 1} of ${corpus.queries.length}`);
    }
    await page.close();
    return {
      byType: summarizeByType([...rows.values()]),
      skipped: corpus.queries.length - rows.size,
      faults: explainFaults(corpus, rows),
    };
  };
  return { ours: await measure('ours', everything), stock: await measure('stock', 0) };
}

function explainFaults({ documents, queries }: Corpus, rows: Map<string, Row>): Row[] {
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  return queries.flatMap((query) => {
    const row = rows.get(query.id);
    if (!row || !isFaulty(row, query)) return [];
    const name = (url: string) => {
      const document = byUrl.get(url);
      if (!document) return url;
      const why = query.needle === undefined ? '' : explainDifference(document, query.needle);
      return `${url} ${document.title}${why && ` (${why})`}`;
    };
    return [{ ...row, missed: row.missed.map(name), extra: row.extra.map(name) }];
  });
}
