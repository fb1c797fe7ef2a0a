/**
 * Builds one index in a process of its own and tells as JSON what it took:
 * `node build-index.ts ours|stock <corpus> <output folder>`.
 */
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchSource } from '#src/search/build/search-source.ts';
import { writeIndex } from '#src/search/build/write-index.ts';
import { readCorpus } from './corpus.ts';
import { readMemory, resetPeak, watchChildren } from './process-memory.ts';
import { writeStockHtml } from './stock-html.ts';

/** What building an index took, in seconds and bytes. */
export interface BuildCost {
  seconds: number;
  /** The most memory Pagefind’s own process had. */
  pagefindPeak: number;
  /** How much this process grew beyond what it had with the corpus read. */
  nodeGrowth: number;
}

const [engine, place = '', output = ''] = process.argv.slice(2);
const { source } = readCorpus(place);
const build = engine === 'ours' ? writeIndex : writeStock;

resetPeak();
const before = readMemory('self', 'VmRSS');
const endWatch = watchChildren();
const start = performance.now();
await build(source, output);
const cost: BuildCost = {
  seconds: (performance.now() - start) / 1000,
  pagefindPeak: endWatch(),
  nodeGrowth: readMemory('self', 'VmHWM') - before,
};
console.log(JSON.stringify(cost));

/** Pagefind as it comes: default settings, text as it stands. */
async function writeStock({ records }: SearchSource, folder: string) {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}.`);
  for (const record of records)
    await index.addHTMLFile({ url: record.url, content: writeStockHtml(record) });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
}
