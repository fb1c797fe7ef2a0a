import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, findChromium } from '#src/lib/find-chromium.ts';
import { checkOutput } from '#src/output/check-output.ts';
import { checks } from '#src/output/checks.ts';
import { formatOutputFault } from '#src/output/fault.ts';
import { createSite } from '#src/serve/static-site.ts';
import {
  countMarksAtEachZoom,
  items,
  marks,
  openMap,
  readDistrictSlugs,
} from '../browser/many/finder-page.ts';
import { listen, type RunningServer } from '../listen.ts';
import { copySite } from '../scratch-site.ts';
import { makeVenues, writeVenues } from '../synthetic-venues.ts';

/* Ten thousand places: the site builds, may be published, and its map stays light. */

const site = copySite('ten-thousand-venues');
const venues = makeVenues(10_000);
const executablePath = findChromium();
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  writeVenues(join(site.root, 'content'), venues);
  const start = performance.now();
  const { status, output } = site.build({
    day: '2026-11-22',
    preload: join(import.meta.dirname, 'report-memory.ts'),
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`Built in ${seconds} s. ${/Peak memory: .*/.exec(output)?.[0]}`);
  expect(status, output.slice(-2000)).toBe(0);
  server = await listen(createSite({ folder: join(site.root, 'dist') }));
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: chromiumArguments,
  });
}, 600_000);

afterAll(async () => {
  await browser?.close();
  server?.stop();
  site.remove();
});

const openPage = (width = 1280, height = 900) =>
  browser.newPage({
    baseURL: server.address,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });

/** Open a page and sum up what it loads until the network is quiet, in brotli, as a server sends it. */
async function weigh(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    sizes.push(response.body().then((body) => brotliCompressSync(body).length));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test.each([
  [390, 844],
  [1280, 900],
])('at %i × %i the page of the map weighs at most 60 KB before it is touched', async (...size) => {
  const page = await openPage(...size);
  const bytes = await weigh(page, '/map/');
  console.log(`/map/ at ${size.join(' × ')}: ${bytes} bytes in brotli`);
  expect(await items(page).count()).toBe(50);
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
  await page.close();
});

test('a place costs at most 13 bytes of what the map fetches', () => {
  const bytes = brotliCompressSync(site.read('dist/map/places.json')).length;
  const { names } = JSON.parse(site.read('dist/map/places.json')) as { names: string[] };
  console.log(`places.json: ${bytes} bytes in brotli, ${names.length} places`);
  expect(names.length).toBeGreaterThanOrEqual(venues.length);
  expect(bytes / names.length).toBeLessThanOrEqual(13);
});

test('however far one zooms, no more than 300 pins stand on the map', async () => {
  const page = await openPage();
  await page.goto('/map/');
  await openMap(page).click();
  await marks(page).first().waitFor();
  const counts = await countMarksAtEachZoom(page);
  console.log(`Pins at each zoom: ${counts.join(', ')}`);
  expect(counts.length).toBeGreaterThan(5);
  expect(Math.max(...counts)).toBeLessThanOrEqual(300);
  await page.close();
});

test('the pages of districts hold every place between them, each once', async () => {
  const page = await openPage();
  const listed = await readDistrictSlugs(page);
  expect(new Set(listed).size).toBe(listed.length);
  const missing = venues.filter(({ slug }) => !listed.includes(slug)).map(({ slug }) => slug);
  expect(missing).toEqual([]);
  await page.close();
});

test('nothing keeps the site from being published', async () => {
  // Markup is the same for every place, and was judged with 620 of them.
  const only = checks.map(({ name }) => name).filter((name) => name !== 'valid-html');
  const start = performance.now();
  const faults = await checkOutput(join(site.root, 'dist'), { root: site.root, only });
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`Checked in ${seconds} s`);
  expect(faults.map(formatOutputFault)).toEqual([]);
}, 600_000);
