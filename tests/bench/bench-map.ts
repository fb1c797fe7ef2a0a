/**
 * `npm run bench:map`: our map beside leaflet.markercluster with synthetic venues, in Chromium, as on a slow phone:
 * 390 × 844 at two pixels a point, main thread slowed four times. Measures only; nothing here passes or fails.
 *
 * - Ready: from the request for the data until the second frame begins after the markers are in the document, so the
 *   first one with them is painted. Parsing and building are in it; the map with its basemap, the same on both sides,
 *   stands there before.
 * - Each side fetches the form of the data natural to it, in brotli: ours its own file, markercluster GeoJSON.
 * - Drag and zoom: time between frames while the mouse drags the map eight times with real input events and while the
 *   keyboard zooms in and out; the rests after each, in which maps redraw, are in it.
 * - Main thread: what its tasks ran, four times slowed, for the same things. Other work on the machine spoils times
 *   between frames, not this: at a high load it is the figure to compare.
 * - Heap: after ready and a collection of garbage, whole page, with array buffers.
 *
 * Both zoom as far and draw the same basemap. Sides take turns in going first; every map gets a fresh page.
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '#src/lib/find-chromium.ts';
import { makeVenues } from '../synthetic-venues.ts';
import { readArguments } from './map/arguments.ts';
import { markercluster } from './map/markercluster.ts';
import { measureMap } from './map/measure-map.ts';
import { ours } from './map/ours.ts';
import { keepReports, type MapReport, printReport } from './map/report.ts';
import { type MapServer, serveMaps } from './map/serve-map.ts';
import { addresses, type SideName, sideNames } from './map/side.ts';
import { round } from './percentiles.ts';

const reportFile = join(import.meta.dirname, '../../test-results/bench-map.json');
const sides = { ours, markercluster };
const options = readArguments(process.argv.slice(2));
const start = performance.now();
const say = (text: string) =>
  console.error(`[${Math.round((performance.now() - start) / 1000)} s] ${text}`);

const server = await serveMaps();
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: chromiumArguments,
});
try {
  // The first pages of a browser wait for what later ones find ready: they do not count.
  await compareSides(browser, server, 50, 1);
  const reports: MapReport[] = [];
  for (const count of options.counts) {
    const report = await compareSides(browser, server, count, options.rounds);
    reports.push(report);
    printReport(report);
  }
  keepReports(reportFile, reports);
} finally {
  await browser.close();
  server.close();
}

async function compareSides(
  browser: Browser,
  server: MapServer,
  count: number,
  rounds: number,
): Promise<MapReport> {
  const venues = makeVenues(count);
  const weigh = (side: SideName) =>
    server.add(addresses.data(side, count), sides[side].encode(venues));
  const report: MapReport = {
    count,
    load: 0,
    bytes: { ours: weigh('ours'), markercluster: weigh('markercluster') },
    rounds: { ours: [], markercluster: [] },
  };
  for (let turn = 1; turn <= rounds; turn++) {
    const order = turn % 2 === 1 ? sideNames : sideNames.toReversed();
    for (const side of order) {
      const figures = await measureMap(browser, server.address, side, count);
      report.rounds[side].push(figures);
      say(`${count} venues, round ${turn}, ${side}: ready in ${figures.ready} ms`);
    }
  }
  return { ...report, load: round(loadavg()[0] ?? 0, 1) };
}
