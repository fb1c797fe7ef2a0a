import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Engine } from './engine.ts';

/** Pagefind’s module, as far as a page without an interface of its own uses it. */
interface StockPagefind {
  search: (query: string) => Promise<{ results: { id: string; data: () => Promise<unknown> }[] }>;
}

declare global {
  interface Window {
    benchPagefind?: StockPagefind;
  }
}

const moduleAddress = '/pagefind/pagefind.js';

/** Pagefind as its documentation uses it on a page in Chinese. */
export function readStockEngine(folder: string): Engine {
  const urls = readUrls(folder);
  return {
    open: async () => undefined,
    ask: async (page, query, shown) => {
      const ids = await page.evaluate(askPagefind, { address: moduleAddress, query, shown });
      return { exact: [], related: ids.map((id) => urls.get(id) ?? '') };
    },
  };
}

/** Runs in the page. */
async function askPagefind(question: { address: string; query: string; shown: number }) {
  window.benchPagefind ??= (await import(question.address)) as StockPagefind;
  const { results } = await window.benchPagefind.search(question.query);
  await Promise.all(results.slice(0, question.shown).map(({ data }) => data()));
  return results.map(({ id }) => id);
}

/** Which page each result stands for, read from disk: asking for all of them would fetch thousands of files. */
function readUrls(folder: string): Map<string, string> {
  const fragments = join(folder, 'pagefind/fragment');
  return new Map(
    readdirSync(fragments).map((file) => {
      const text = gunzipSync(readFileSync(join(fragments, file))).toString();
      const { url }: { url: string } = JSON.parse(text.slice(text.indexOf('{')));
      return [file.replace('.pf_fragment', ''), url];
    }),
  );
}
