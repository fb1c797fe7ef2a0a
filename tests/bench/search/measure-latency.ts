import type { Browser, Page } from '@playwright/test';
import { type Spread, spread } from '../percentiles.ts';
import type { BenchServer } from './bench-server.ts';
import { thinOut } from './draw-queries.ts';
import type { EngineName } from './engine.ts';
import type { BenchQuery } from './query.ts';
import { type SearchPage, searchPages } from './search-pages.ts';
import { prepareSlowDown, type SlowDown } from './slow-down.ts';

/** Milliseconds from the submission of a query until its results are painted. */
interface LatencyFigures {
  /** The first query of a page: the engine starts, all files are in the browser’s cache. */
  start: Spread;
  /** The engine runs; what the query needs of the index comes from the browser’s cache. */
  cached: Spread;
  /** The engine runs and has read what the query needs; it was asked long ago. */
  read: Spread;
  /** The same query once more: our worker remembers its last 400 searches. */
  again: Spread;
}

export type Latency = Record<EngineName, LatencyFigures> & {
  /** How many times slower a busy loop ran meanwhile. */
  slowDown: SlowDown['factors'];
};

type Times = Record<keyof LatencyFigures, number[]>;

/** A machine like a cheap phone. */
const times = 4;
/** Queries to a page whose engine has just been started. */
const perPage = 6;
/** So many are timed. All others are asked after them first, so that the worker forgets them. */
const mostTimed = 80;

/** Ask the page of each engine on a machine slowed down. */
export async function measureLatency(
  browser: Browser,
  server: BenchServer,
  queries: BenchQuery[],
  say: (text: string) => void,
): Promise<Latency> {
  const slowDown = await prepareSlowDown(browser, server.address, times);
  say(
    `latency: a busy loop is ${slowDown.factors.page} × slower, ${slowDown.factors.worker} × in a worker`,
  );
  const texts = queries.map(({ q }) => q);
  const measure = async (name: EngineName) => {
    const context = await browser.newContext({ baseURL: server.address });
    const open = async () => {
      const page = await context.newPage();
      await searchPages[name].open(page);
      return page;
    };
    const figures = await timeQueries(searchPages[name], open, texts, slowDown, (text) =>
      say(`latency, ${name}: ${text}`),
    );
    await context.close();
    return figures;
  };
  const latency = {
    slowDown: slowDown.factors,
    ours: await measure('ours'),
    stock: await measure('stock'),
  };
  await slowDown.end();
  return latency;
}

async function timeQueries(
  { ask }: SearchPage,
  open: () => Promise<Page>,
  queries: string[],
  slowDown: SlowDown,
  say: (text: string) => void,
): Promise<LatencyFigures> {
  const taken: Times = { start: [], cached: [], read: [], again: [] };
  const page = await open();
  const timed = thinOut(queries, mostTimed);
  for (const query of new Set([...timed, ...queries])) await ask(page, query);
  say('all asked once');
  await slowDown.start();
  for (const query of timed) {
    taken.read.push(await ask(page, query));
    taken.again.push(await ask(page, query));
  }
  await slowDown.stop();
  await page.close();
  say('asked again');
  for (let first = 0; first < timed.length; first += perPage) {
    const fresh = await open();
    await slowDown.start();
    // Something from elsewhere starts the engine, so that it says nothing of the others.
    const starter = timed[(first + Math.floor(timed.length / 2)) % timed.length] ?? '';
    taken.start.push(await ask(fresh, starter));
    for (const query of timed.slice(first, first + perPage))
      taken.cached.push(await ask(fresh, query));
    await slowDown.stop();
    await fresh.close();
  }
  return {
    start: spread(taken.start, 0),
    cached: spread(taken.cached, 0),
    read: spread(taken.read, 0),
    again: spread(taken.again, 0),
  };
}
