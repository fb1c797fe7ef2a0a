import { expect, test } from 'vitest';
import { headersFor } from '#src/serve/headers.ts';

const policy = (path: string) => headersFor(path)['Content-Security-Policy'];

test('public pages run only what is ours', () => {
  expect(policy('/guides/unpaid-wages/')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
});

test('the search worker alone may compile WebAssembly', () => {
  expect(policy('/_astro/search-worker.B1x.js')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy('/_astro/main.B1x.js')).not.toContain('unsafe');
});

test('the desk may write styles, but evaluate nothing', () => {
  expect(policy('/admin/')).toContain("style-src 'self' 'unsafe-inline'");
  expect(policy('/admin/')).toContain("script-src 'self';");
  expect(policy('/administration/')).not.toContain('unsafe-inline');
});

test('the desk talks to the forge it is configured for, and to no other host', () => {
  expect(policy('/admin/')).not.toContain('http');
  const forged = headersFor('/admin/', undefined, () => ['https://git.example.org/shenyang/'])[
    'Content-Security-Policy'
  ];
  expect(forged).toContain("connect-src 'self' blob: data: https://git.example.org;");
  expect(forged).toContain("img-src 'self' blob: data: https://git.example.org;");
  expect(forged).toContain("script-src 'self';");
  expect(headersFor('/', undefined, () => ['https://git.example.org'])).toEqual(headersFor('/'));
});

test('pages that opened the desk have no hold on its window', () => {
  expect(headersFor('/admin/')['Cross-Origin-Opener-Policy']).toBe('same-origin');
});

test('search engines keep out of the desk', () => {
  expect(headersFor('/admin/')['X-Robots-Tag']).toBe('noindex');
  expect(headersFor('/')).not.toHaveProperty('X-Robots-Tag');
});

test('open data can be read from other sites', () => {
  expect(headersFor('/data/venues.geojson')['Access-Control-Allow-Origin']).toBe('*');
  expect(headersFor('/')).not.toHaveProperty('Access-Control-Allow-Origin');
});

test('names with a hash are kept for good, pages are asked for each time', () => {
  expect(headersFor('/_astro/a.B1x.css')['Cache-Control']).toContain('immutable');
  expect(headersFor('/search/index-3f9a/x.pf_meta')['Cache-Control']).toContain('immutable');
  expect(headersFor('/search/')['Cache-Control']).toBe('no-cache');
});

test('nothing promises HTTPS over plain HTTP', () => {
  expect(headersFor('/')).not.toHaveProperty('Strict-Transport-Security');
});

const tianditu = () => ({ basemap: 'tianditu', key: 'a1' }) as const;
const archive = () =>
  ({ basemap: 'pmtiles', tiles: 'https://tiles.example.cn/a.pmtiles' }) as const;

test('only pages with the map may load the tiles of its basemap', () => {
  const policies = headersFor('/map/', tianditu)['Content-Security-Policy'];
  expect(policies).toContain("img-src 'self' data: https://t0.tianditu.gov.cn https://t1.");
  expect(policies).toContain("connect-src 'self';");
  for (const path of ['/', '/venues/labour-park/', '/map', '/map/districts.geojson', '/admin/'])
    expect(headersFor(path, tianditu)).toEqual(headersFor(path));
});

test('an archive of tiles is fetched, not shown as a picture', () => {
  const policies = headersFor('/map/embed/', archive)['Content-Security-Policy'];
  expect(policies).toContain("connect-src 'self' https://tiles.example.cn;");
  expect(policies).toContain("img-src 'self' data:;");
});

test('a sketch asks no other host for anything', () => {
  expect(headersFor('/map/', () => ({ basemap: 'sketch' }))).toEqual(headersFor('/'));
  expect(headersFor('/map/', () => undefined)).toEqual(headersFor('/'));
});

test('other sites may show the embedded map in a frame, and nothing else', () => {
  const embed = headersFor('/map/embed/');
  expect(embed['Content-Security-Policy']).toBe(
    policy('/')?.replace("frame-ancestors 'none'", 'frame-ancestors *'),
  );
  expect(embed).not.toHaveProperty('X-Frame-Options');
  expect(embed['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  expect(headersFor('/map/')['X-Frame-Options']).toBe('DENY');
});
