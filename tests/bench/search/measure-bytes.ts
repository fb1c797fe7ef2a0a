import type { Browser, Page } from '@playwright/test';
import { type Spread, spread } from '../percentiles.ts';
import { askingPage, type BenchServer, type Sent } from './bench-server.ts';
import type { Engine, EngineName } from './engine.ts';
import type { BenchQuery } from './query.ts';

/** What a file is for, in the order of the tables. */
const byteClasses = [
  'engine',
  'entry',
  'pf_meta',
  'chunks',
  'filters',
  'fragments',
  'lazy',
] as const;
export type ByteClass = (typeof byteClasses)[number];

/** KiB by what they are for; `meta + chunks` is what the size of an index decides. */
export type ByteFigures = Record<ByteClass | 'meta + chunks' | 'all' | 'requests', Spread>;

type Weights = Record<keyof ByteFigures, number>;

/** What a file of either engine is for, by its address. */
export function classify(path: string): ByteClass {
  if (path.endsWith('.pf_meta')) return 'pf_meta';
  if (path.endsWith('.pf_index')) return 'chunks';
  if (path.endsWith('.pf_fragment')) return 'fragments';
  if (/(pagefind-entry|vocabulary|search\/index)\.json$/.test(path)) return 'entry';
  if (/\.js$|wasm[^/]*\.pagefind$/.test(path)) return 'engine';
  if (path.endsWith('.pf_filter') || /entr(y|ies)|filter|facet/.test(path)) return 'filters';
  return 'lazy';
}

/** Ask each query in a browser that has nothing yet, then another one in the same page. */
export async function measureBytes(
  browser: Browser,
  server: BenchServer,
  engines: Record<EngineName, Engine>,
  queries: BenchQuery[],
  say: (text: string) => void,
): Promise<Record<EngineName, { first: ByteFigures; next: ByteFigures }>> {
  const page = await browser.newPage();
  const measure = async (name: EngineName) => {
    const first: Weights[] = [];
    const next: Weights[] = [];
    for (const [index, { q }] of queries.entries()) {
      const other = queries[(index + 1) % queries.length]?.q ?? q;
      const weights = await askFresh(page, server, engines[name], [q, other]);
      if (weights[0]) first.push(weights[0]);
      if (weights[1]) next.push(weights[1]);
      if (index % 50 === 49) say(`bytes, ${name}: ${index + 1} of ${queries.length}`);
    }
    return { first: summarizeWeights(first), next: summarizeWeights(next) };
  };
  const figures = { ours: await measure('ours'), stock: await measure('stock') };
  await page.close();
  return figures;
}

/** A page of its own with an empty cache is as good as a new browser, and much sooner there. */
async function askFresh(page: Page, server: BenchServer, engine: Engine, queries: string[]) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
  await page.goto(server.address + askingPage);
  server.takeSent();
  await engine.open(page);
  const weights: Weights[] = [];
  for (const query of queries) {
    await engine.ask(page, query, 10);
    weights.push(weigh(await takeSettled(server)));
  }
  return weights;
}

/** Everything sent until nothing follows for a moment: an engine may fetch ahead. */
async function takeSettled(server: BenchServer): Promise<Sent[]> {
  const sent = server.takeSent();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    const more = server.takeSent();
    if (more.length === 0) return sent;
    sent.push(...more);
  }
}

/** KiB of each class. */
export function weigh(sent: Sent[]): Weights {
  const sum = (is: (name: ByteClass) => boolean) =>
    sent
      .filter(({ path }) => is(classify(path)))
      .reduce((total, { bytes }) => total + bytes / 1024, 0);
  const classes = Object.fromEntries(
    byteClasses.map((name) => [name, sum((other) => other === name)]),
  ) as Record<ByteClass, number>;
  return {
    ...classes,
    'meta + chunks': classes.pf_meta + classes.chunks,
    all: sum(() => true),
    requests: sent.length,
  };
}

function summarizeWeights(weights: Weights[]): ByteFigures {
  const names = [...byteClasses, 'meta + chunks', 'all', 'requests'] as const;
  return Object.fromEntries(
    names.map((name) => [name, spread(weights.map((weight) => weight[name]))]),
  ) as ByteFigures;
}
