import type { Browser, CDPSession, Page } from '@playwright/test';
import { percentile, round } from '../percentiles.ts';
import { dragMap, screen, zoomMap } from './move-map.ts';
import { addresses, type SideName } from './side.ts';

/** How many times slower the page’s main thread is made. */
const slowDown = 4;
/** The slowest side of the most venues takes a minute. */
const patience = 300_000;

/** One map, drawn and moved once. Times in milliseconds; busy is what the main thread itself ran. */
export interface MapFigures {
  ready: number;
  readyBusy: number;
  dragP95: number;
  dragMax: number;
  dragBusy: number;
  zoomP95: number;
  zoomMax: number;
  zoomBusy: number;
  /** Megabytes after a collection of garbage, array buffers included. */
  heap: number;
  /** Pins, plates and names: in the first view, and the most after any move. */
  markers: number;
  mostMarkers: number;
  /** All nodes in the map, in the first view. */
  nodes: number;
}

/** Open a side’s page afresh, draw so many venues, then drag and zoom. */
export async function measureMap(
  browser: Browser,
  server: string,
  side: SideName,
  count: number,
): Promise<MapFigures> {
  const context = await browser.newContext({ viewport: screen, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(server + addresses.page(side));
    await page.waitForFunction(() => window.mapPage);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    const figures = await watchPage(page, session, addresses.data(side, count));
    if (faults.length > 0) throw new Error(`${side}, ${count}: ${faults.join('; ')}`);
    if (figures.markers === 0) throw new Error(`${side}, ${count}: no marker was drawn.`);
    return figures;
  } finally {
    await context.close();
  }
}

async function watchPage(page: Page, session: CDPSession, data: string): Promise<MapFigures> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const untouched = await readBusy(session);
  const ready = await page.evaluate((path) => window.mapPage?.draw(path), data);
  const drawn = await readBusy(session);
  const first = await page.evaluate(() => window.mapPage?.countNodes());
  const heap = await readHeap(session);
  const still = await readBusy(session);
  const drag = await dragMap(page, session);
  const dragged = await readBusy(session);
  const zoom = await zoomMap(page);
  const zoomed = await readBusy(session);
  const markers = [...drag.counts, ...zoom.counts].map((counts) => counts.markers);
  return {
    ready: round(ready ?? 0, 0),
    readyBusy: round(drawn - untouched, 0),
    dragP95: round(percentile(drag.frames, 0.95), 1),
    dragMax: round(Math.max(...drag.frames), 1),
    dragBusy: round(dragged - still, 0),
    zoomP95: round(percentile(zoom.frames, 0.95), 1),
    zoomMax: round(Math.max(...zoom.frames), 1),
    zoomBusy: round(zoomed - dragged, 0),
    heap,
    markers: first?.markers ?? 0,
    mostMarkers: Math.max(...markers, first?.markers ?? 0),
    nodes: first?.all ?? 0,
  };
}

async function readHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return round((usedSize + backingStorageSize) / 2 ** 20, 1);
}

/** Milliseconds that the main thread has run tasks, the slow-down included; waiting for other programs is not. */
async function readBusy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}
