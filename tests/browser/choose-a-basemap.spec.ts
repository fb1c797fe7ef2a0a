import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import gcoord from 'gcoord';
import sharp from 'sharp';
import type { MapSettings } from '#src/schemas/map-settings.ts';
import { makeArchive } from './pmtiles-file.ts';
import { findLonelyVenue, serveArchive, serveBasemap } from './serve-basemap.ts';

/* The map on each basemap that can be configured. Tile hosts are answered here, everything else is the built site. */

const venue = findLonelyVenue();
const zoom = 16;
const reviewNumber = 'GS（2026）0001号';
const common = { centre: { lng: venue.lng, lat: venue.lat }, zoom, reviewNumber };
const raster: MapSettings[] = [
  { ...common, basemap: 'tianditu', key: '0123456789abcdef0123456789abcdef' },
  { ...common, basemap: 'amap' },
  { ...common, basemap: 'osm' },
];

const tileHosts = /tianditu\.gov\.cn|autonavi\.com|openstreetmap\.org/;
const title = (page: Page) => page.locator('.leaflet-control-attribution');

/** Column and row of a tile by its address, whatever the provider calls them. */
function readTile(address: string): { z: number; x: number; y: number } {
  const { pathname, searchParams: asked } = new URL(address);
  const [, z, x, y] = /^\/(\d+)\/(\d+)\/(\d+)\.png$/.exec(pathname) ?? [
    '',
    asked.get('TILEMATRIX') ?? asked.get('z'),
    asked.get('TILECOL') ?? asked.get('x'),
    asked.get('TILEROW') ?? asked.get('y'),
  ];
  return { z: Number(z), x: Number(x), y: Number(y) };
}

/** Where a tile server has a place: column and row of its tile, with the fraction inside. */
function tileOf(lng: number, lat: number, isGcj02: boolean): { x: number; y: number } {
  const [east = 0, north = 0] = isGcj02
    ? gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02)
    : [lng, lat];
  const radians = (north * Math.PI) / 180;
  const size = 2 ** zoom;
  return {
    x: ((east + 180) / 360) * size,
    y: ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * size,
  };
}

/** Answer tile hosts with a picture, and note what was asked and what the page complained of. */
async function watch(page: Page) {
  const asked: string[] = [];
  const complaints: string[] = [];
  const body = await sharp({
    create: { width: 256, height: 256, channels: 3, background: '#d8e4ea' },
  })
    .png()
    .toBuffer();
  await page.route(tileHosts, async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ body, contentType: 'image/png' });
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  return { asked, complaints };
}

async function openMap(page: Page, address: string) {
  await page.goto(`${address}/map/`);
  await page.getByRole('region', { name: '地图' }).scrollIntoViewIfNeeded();
  await expect(page.locator('venue-map[data-ready]')).toBeVisible();
}

/** Where the pin of the venue stands on the tiles below it, in columns and rows. */
async function findPin(page: Page): Promise<{ x: number; y: number }> {
  const pin = page.locator('.leaflet-marker-pane').getByRole('button', { name: venue.name });
  const box = await pin.boundingBox();
  const at = {
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  };
  for (const tile of await page.locator('img.leaflet-tile').all()) {
    const found = await tile.boundingBox();
    const [x, y] = [(at.x - (found?.x ?? 0)) / 256, (at.y - (found?.y ?? 0)) / 256];
    if (x < 0 || x >= 1 || y < 0 || y >= 1) continue;
    const { x: column, y: row } = readTile((await tile.getAttribute('src')) ?? '');
    return { x: column + x, y: row + y };
  }
  throw new Error('The pin stands on no tile.');
}

for (const settings of raster) {
  test(`on ${settings.basemap}, tiles and pins agree and the policy holds`, async ({ page }) => {
    const { asked, complaints } = await watch(page);
    const server = await serveBasemap(settings);
    await openMap(page, server.address);
    const expected = tileOf(venue.lng, venue.lat, settings.basemap === 'amap');
    const centre = { z: zoom, x: Math.floor(expected.x), y: Math.floor(expected.y) };
    await expect.poll(() => asked.map(readTile)).toContainEqual(centre);
    await expect(page.locator('img.leaflet-tile-loaded').first()).toBeVisible();
    const pin = await findPin(page);
    expect(Math.abs(pin.x - expected.x) * 256).toBeLessThan(1.5);
    expect(Math.abs(pin.y - expected.y) * 256).toBeLessThan(1.5);
    await expect(title(page)).toContainText(`审图号：${reviewNumber}`);
    await expect(title(page).locator('svg')).toHaveCount(0);
    expect(complaints).toEqual([]);
    server.stop();
  });
}

test('Tianditu is asked for its picture and its names, with the key', async ({ page }) => {
  const { asked } = await watch(page);
  const server = await serveBasemap(raster[0] as MapSettings);
  await openMap(page, server.address);
  for (const layer of ['LAYER=vec', 'LAYER=cva'])
    await expect.poll(() => asked.some((url) => url.includes(layer))).toBe(true);
  expect(asked.every((url) => url.endsWith('tk=0123456789abcdef0123456789abcdef'))).toBe(true);
  server.stop();
});

test('pictures are darkened with the page', async ({ page }) => {
  await watch(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const server = await serveBasemap(raster[2] as MapSettings);
  await openMap(page, server.address);
  const layer = page.locator('.venue-map-raster');
  await expect(layer).toHaveCSS('filter', /invert/);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(layer).toHaveCSS('filter', 'none');
  server.stop();
});

test('a page whose policy was not opened for the host gets no tile', async ({ page }) => {
  const { asked, complaints } = await watch(page);
  const policy: MapSettings = { ...common, basemap: 'sketch' };
  const server = await serveBasemap(raster[2] as MapSettings, { policy });
  await openMap(page, server.address);
  await expect.poll(() => complaints.join()).toContain('Content Security Policy');
  expect(asked).toEqual([]);
  server.stop();
});

test('vector tiles are read in ranges from a file, and follow the theme', async ({ page }) => {
  const { complaints } = await watch(page);
  const folder = mkdtempSync(join(tmpdir(), 'basemap-test-'));
  writeFileSync(join(folder, 'city.pmtiles'), makeArchive());
  const statuses: number[] = [];
  const archive = await serveArchive(folder, (status) => statuses.push(status));
  const tiles = `${archive.address}/city.pmtiles`;
  const server = await serveBasemap({ ...common, zoom: 13, basemap: 'pmtiles', tiles });
  await openMap(page, server.address);
  const light = await readColours(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => readColours(page)).not.toEqual(light);
  expect(statuses.length).toBeGreaterThan(1);
  expect(new Set(statuses)).toEqual(new Set([206]));
  await expect(title(page)).toHaveText(/^© OpenStreetMap 贡献者　Protomaps　审图号：/);
  expect(complaints).toEqual([]);
  for (const { stop } of [server, archive]) stop();
  rmSync(folder, { recursive: true });
});

/** The colours in the middle of the tiles that were drawn: land and water. */
async function readColours(page: Page): Promise<string[]> {
  const read = () =>
    page.locator('canvas.leaflet-tile').evaluateAll((tiles) => {
      const colours = tiles.flatMap((tile) => {
        const drawing = (tile as HTMLCanvasElement).getContext('2d');
        if (!drawing) return [];
        const { width, height } = drawing.canvas;
        return drawing.getImageData(width / 2, height / 2, 1, 1).data.join();
      });
      return [...new Set(colours)].filter((colour) => !colour.endsWith(',0')).sort();
    });
  await expect.poll(async () => (await read()).length).toBe(2);
  return read();
}

test('a sketch loads no code of other basemaps, and draws an outline that was dropped in', async ({
  page,
}) => {
  const { complaints } = await watch(page);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  const outline = {
    source: '某制图院',
    reviewNumber: '辽S（2026）1号',
    type: 'Polygon',
    coordinates: [
      [
        [123.3, 41.7],
        [123.5, 41.7],
        [123.5, 41.9],
        [123.3, 41.7],
      ],
    ],
  };
  const server = await serveBasemap({ ...common, zoom: 11, basemap: 'sketch' }, { outline });
  await openMap(page, server.address);
  await expect(page.locator('path.venue-map-outline')).toHaveAttribute('d', /\dL\d/);
  await expect(title(page)).toContainText('界线审图号：辽S（2026）1号');
  await expect(title(page)).toContainText('示意图，不作划界依据');
  expect(scripts.filter((url) => /pmtiles|raster|amap|protomaps/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
  server.stop();
});
