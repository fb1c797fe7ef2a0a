/**
 * `npm run bench:search`: what the search index costs, what it finds, what a query fetches and how long it takes,
 * beside Pagefind as it comes. Measures only; nothing here passes or fails.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '#src/lib/find-chromium.ts';
import { type Arguments, readArguments } from './search/arguments.ts';
import { readOurEngine } from './search/ask-ours.ts';
import { readStockEngine } from './search/ask-stock.ts';
import { type BenchServer, serveIndexes } from './search/bench-server.ts';
import { type Corpus, readCorpus, siteCorpus } from './search/corpus.ts';
import { thinOut } from './search/draw-queries.ts';
import { buildIndexes, type IndexFolders } from './search/measure-builds.ts';
import { measureBytes } from './search/measure-bytes.ts';
import { measureLatency } from './search/measure-latency.ts';
import { measureQuality } from './search/measure-quality.ts';
import { type CorpusReport, keepReport, printReport } from './search/report.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const reportFile = join(root, 'test-results/bench-search.json');
/** What takes long for each query is asked of so many. */
const mostSlow = 342;

const options = readArguments(process.argv.slice(2));
const start = performance.now();
const scratch = mkdtempSync(join(tmpdir(), 'bench-search-'));
const executablePath = findChromium();
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));

if (options.corpora.length === 0)
  console.error('No law texts: name a file with -- --corpus laws.json.gz. Skipped.');
for (const place of [...(options.withSite ? [siteCorpus] : []), ...options.corpora]) {
  if (place === siteCorpus || existsSync(place)) await benchCorpus(place);
  else console.error(`${place} is not there: skipped.`);
}

async function benchCorpus(place: string) {
  const corpus = readCorpus(place);
  corpus.queries = thinOut(corpus.queries, options.sample);
  const say = (text: string) =>
    console.error(`[${Math.round((performance.now() - start) / 1000)} s] ${corpus.name}: ${text}`);
  const folders = {
    ours: join(scratch, corpus.name, 'ours'),
    stock: join(scratch, corpus.name, 'stock'),
  };
  const figures: CorpusReport = describeCorpus(corpus);
  const runs = options.parts.includes('index') ? options.runs : 1;
  const index = await buildIndexes(place, folders, runs, say);
  if (options.parts.includes('index')) Object.assign(figures, { index });
  if (options.parts.some((part) => part !== 'index'))
    Object.assign(figures, await askBoth(corpus, folders, options, say));
  const now = new Date().toISOString();
  figures.measured = Object.fromEntries(options.parts.map((part) => [part, now]));
  keepReport(reportFile, corpus.name, figures);
  printReport(corpus.name, figures);
}

function describeCorpus({ documents, queries }: Corpus): CorpusReport {
  const characters = documents
    .flatMap(({ paragraphs }) => paragraphs)
    .reduce((sum, text) => sum + text.length, 0);
  return { documents: documents.length, characters, queries: queries.length, measured: {} };
}

async function askBoth(
  corpus: Corpus,
  folders: IndexFolders,
  { parts }: Arguments,
  say: (text: string) => void,
): Promise<Partial<CorpusReport>> {
  const engines = { ours: readOurEngine(dist), stock: readStockEngine(folders.stock) };
  let server: BenchServer | undefined;
  let browser: Browser | undefined;
  try {
    server = await serveIndexes(dist, folders);
    browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: chromiumArguments,
    });
    const figures: Partial<CorpusReport> = {};
    if (parts.includes('quality'))
      figures.quality = await measureQuality(browser, server, engines, corpus, say);
    const queries = thinOut(corpus.queries, mostSlow);
    if (parts.includes('bytes'))
      figures.bytes = await measureBytes(browser, server, engines, queries, say);
    if (parts.includes('latency'))
      figures.latency = await measureLatency(browser, server, queries, say);
    return figures;
  } finally {
    await browser?.close();
    server?.close();
  }
}
