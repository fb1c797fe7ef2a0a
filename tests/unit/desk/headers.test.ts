import { expect, test } from 'vitest';
import { headersFor } from '#src/desk/headers.ts';

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
