import { expect, test } from 'vitest';
import { headersFor, isImmutable, secureHeaders } from '#src/serve/headers.ts';

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

test.each(['/map/places.json', '/map/cards/12ab34cd-0.json', '/guides/atom.xml', '/data/'])(
  'other sites may read %s, even sites that isolate themselves',
  (path) => {
    expect(headersFor(path)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Frame-Options': 'DENY',
    });
  },
);

test.each([
  '/map/',
  '/map/districts.geojson',
  '/guides/',
  '/admin/work.json',
  '/search/index.json',
])('%s stays with this site', (path) => {
  expect(headersFor(path)['Cross-Origin-Resource-Policy']).toBe('same-origin');
  expect(headersFor(path)).not.toHaveProperty('Access-Control-Allow-Origin');
});

test('pages may ask where one is, and use nothing else of the device', () => {
  const permissions = headersFor('/map/')['Permissions-Policy']?.split(', ');
  expect(permissions).toContain('geolocation=(self)');
  expect(permissions).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'usb=()']));
  expect(permissions?.filter((permission) => !permission.endsWith('=()'))).toHaveLength(1);
});

test('the page of a folder is the same by the name of its file', () => {
  for (const folder of ['/map/', '/map/embed/', '/admin/', '/'])
    expect(headersFor(`${folder}index.html`)).toEqual(headersFor(folder));
});

test('names with a hash are kept for good, pages are asked for each time', () => {
  expect(headersFor('/_astro/a.B1x.css')['Cache-Control']).toContain('immutable');
  expect(headersFor('/search/index-3f9a/x.pf_meta')['Cache-Control']).toContain('immutable');
  expect(headersFor('/map/cards/12ab34cd-0.json')['Cache-Control']).toContain('immutable');
  expect(headersFor('/search/')['Cache-Control']).toBe('no-cache');
});

test.each([
  ['/_astro/a.B1x.css', true],
  ['/_astro/search-worker.B1x.js', true],
  ['/search/index-3f9a/entries.json', true],
  ['/map/cards/12ab34cd-0.json', true],
  ['/map/places.json', false],
  ['/search/index.json', false],
  ['/og/home.png', false],
  ['/', false],
])('%s never changes: %s', (path, expected) => {
  expect(isImmutable(path)).toBe(expected);
});

test('nothing promises HTTPS over plain HTTP', () => {
  expect(headersFor('/')).not.toHaveProperty('Strict-Transport-Security');
  expect(policy('/')).not.toContain('upgrade-insecure-requests');
});

test('a server with TLS keeps browsers there, and changes nothing else', () => {
  const { 'Strict-Transport-Security': kept, ...secure } = secureHeaders(headersFor('/map/embed/'));
  expect(kept).toBe('max-age=63072000');
  expect(secure).toEqual({
    ...headersFor('/map/embed/'),
    'Content-Security-Policy': `${policy('/map/embed/')}; upgrade-insecure-requests`,
  });
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
