import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import {
  articles,
  attribute,
  complain,
  files,
  findAll,
  findPublicScripts,
  framedPath,
  type Page,
  pages,
  readBytes,
} from './read-dist.ts';

const sizes = new Map<string, number>();

/** Bytes of a file in brotli, as the server sends it. */
function weigh(path: string): number {
  const size = sizes.get(path) ?? brotliCompressSync(readBytes(path)).length;
  sizes.set(path, size);
  return size;
}

const weighAll = (paths: (string | undefined)[]) =>
  paths.reduce((sum, path) => sum + (path ? weigh(path) : 0), 0);

const isPlace = ({ path }: Page) => path.startsWith('/venues/');

const fileOf = ({ path }: Page) => (path.endsWith('/') ? `${path}index.html` : path);

const sheetsOf = (page: Page) =>
  findAll(page, 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .map((link) => attribute(link, 'href'));

const scriptsOf = (page: Page) =>
  findAll(page, 'script').flatMap((script) => attribute(script, 'src') ?? []);

// A place carries its poster with a code, and its hours with the holidays.
test('an article is read after 12 KB, a place after 13.5 KB', () => {
  const faults = complain(articles, (page) => {
    const bytes = weigh(fileOf(page)) + weighAll(sheetsOf(page));
    const most = isPlace(page) ? 13.5 : 12;
    return [bytes > most * 1024 && `weighs ${bytes} bytes`];
  });
  expect(faults).toEqual([]);
});

// The finder carries a form with three panels, the starting points and the holidays beside all its places.
test('every page is read after 16 KB, the finder after 20 KB', () => {
  const faults = complain(pages, (page) => {
    const bytes = weigh(fileOf(page)) + weighAll(sheetsOf(page));
    const most = page.path === '/map/' || page.path === framedPath ? 20 : 16;
    return [bytes > most * 1024 && `weighs ${bytes} bytes`];
  });
  expect(faults).toEqual([]);
});

test('an article loads the display settings and the beginning of the search box, a place what one does with it, within 2 KB', () => {
  const everywhere = ['restore-display', 'DisplaySettings', 'SearchForm'];
  const faults = complain(articles, (page) => {
    const scripts = scriptsOf(page);
    const known = isPlace(page) ? [...everywhere, 'PlaceActions', 'OpeningState'] : everywhere;
    const others = scripts.filter((path) => !known.some((name) => path.includes(name)));
    const bytes = weighAll(scripts);
    return [...others.map((path) => `loads ${path}`), bytes > 2 * 1024 && `loads ${bytes} bytes`];
  });
  expect(faults).toEqual([]);
});

test('what is not needed at once is loaded later: no page starts with more than 8 KB of scripts', () => {
  const faults = complain(pages, (page) => {
    const bytes = weighAll(scriptsOf(page));
    return [bytes > 8 * 1024 && `loads ${bytes} bytes`];
  });
  expect(faults).toEqual([]);
});

test('nothing that a visitor may come to load weighs more than 64 KB', () => {
  const pictures = files.filter((file) => /\.(png|jpe?g|webp|avif|svg|woff2?)$/.test(file));
  const heavy = [...findPublicScripts(), ...pictures.filter((file) => !file.startsWith('/admin/'))]
    .filter((file) => weigh(file) > 64 * 1024)
    .map((file) => `${file}: ${weigh(file)} bytes`);
  expect(heavy).toEqual([]);
});

test('pictures of shared links are 1200 by 630', async () => {
  const pictures = files.filter((file) => file.startsWith('/og/'));
  const formats = await Promise.all(
    pictures.map(async (file) => {
      const { width, height, format } = await sharp(readBytes(file)).metadata();
      return `${width} × ${height} ${format}`;
    }),
  );
  expect(pictures.length).toBeGreaterThanOrEqual(6);
  expect(new Set(formats)).toEqual(new Set(['1200 × 630 png']));
});
