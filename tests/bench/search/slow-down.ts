import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { Worker as Thread } from 'node:worker_threads';
import type { Browser, Page } from '@playwright/test';
import { round } from '../percentiles.ts';
import { askingPage } from './bench-server.ts';
import type { Pace } from './slow-down-thread.ts';

/**
 * Makes pages of a browser slow, workers included. Chromium’s own throttling
 * (Emulation.setCPUThrottlingRate) is for the main threads of pages, and a search runs in a worker.
 */
export interface SlowDown {
  /** How many times longer a busy loop takes while slowed, and how many processes wanted to run meanwhile. */
  factors: { page: number; worker: number; load: number };
  /** Slow all pages that are open now. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
  end: () => Promise<void>;
}

/** Prepare to slow pages so many times, and measure that it does. */
export async function prepareSlowDown(
  browser: Browser,
  address: string,
  times: number,
): Promise<SlowDown> {
  const thread = new Thread(new URL('./slow-down-thread.ts', import.meta.url));
  const pace = (next: Pace) => thread.postMessage(next);
  const start = async () => pace({ pids: await findRenderers(browser), times });
  const stop = async () => {
    pace({ pids: [], times });
    await setTimeout(50);
  };
  const page = await browser.newPage();
  await page.goto(address + askingPage);
  const factors = await compareBusyLoops(page, start, stop);
  await page.close();
  return { factors, start, stop, end: async () => void (await thread.terminate()) };
}

/** The best of several turns at full speed and slowed: other work on the machine only adds to them. */
async function compareBusyLoops(
  page: Page,
  start: () => Promise<void>,
  stop: () => Promise<void>,
): Promise<SlowDown['factors']> {
  const plain: BusyTimes[] = [];
  const slowed: BusyTimes[] = [];
  await page.evaluate(keepBusy);
  for (let round = 0; round < 8; round++) {
    plain.push(await page.evaluate(keepBusy));
    await start();
    slowed.push(await page.evaluate(keepBusy));
    await stop();
  }
  const least = (times: BusyTimes[], place: keyof BusyTimes) =>
    Math.min(...times.map((time) => time[place]));
  return {
    page: round(least(slowed, 'page') / least(plain, 'page'), 2),
    worker: round(least(slowed, 'worker') / least(plain, 'worker'), 2),
    load: round(loadavg()[0] ?? 0, 1),
  };
}

async function findRenderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

interface BusyTimes {
  page: number;
  worker: number;
}

/** How many milliseconds the same sum takes in the page and in a worker. Runs in the page. */
async function keepBusy(): Promise<BusyTimes> {
  function add(): number {
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < 20_000_000; i++) sum = (sum * 31 + i) | 0;
    // The sum is used, so that nobody leaves it out.
    return performance.now() - start + (sum === 1 ? 1e-9 : 0);
  }
  const source = `${add}; onmessage = () => { add(); postMessage(add()); }`;
  const worker = new Worker(URL.createObjectURL(new Blob([source])));
  const inWorker = await new Promise<number>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    worker.postMessage('');
  });
  worker.terminate();
  add();
  return { page: add(), worker: inWorker };
}
