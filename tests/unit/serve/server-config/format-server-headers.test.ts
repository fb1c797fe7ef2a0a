import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { typeOf } from '#src/serve/content-types.ts';
import { headersFor, secureHeaders } from '#src/serve/headers.ts';
import { formatServerHeaders } from '#src/serve/server-config/format-server-headers.ts';

const deploy = join(import.meta.dirname, '../../../../deploy/site');
const tianditu = () => ({ basemap: 'tianditu', key: 'a1' }) as const;
const forge = () => ['https://git.example.org'];

const addresses = [
  '/',
  '/guides/unpaid-wages/index.html',
  '/admin',
  '/admin/config.json',
  '/administration/',
  '/map/index.html',
  '/map/embed/index.html',
  '/map/places.json',
  '/map/cards/12ab34cd-0.json',
  '/data/venues.csv',
  '/guides/atom.xml',
  '/_astro/page.C4.css',
  '/_astro/search-worker.C4.js',
  '/search/index-1f/entries.json',
  '/search/index.html',
  '/404.html',
];

describe.each(Object.entries(formatServerHeaders()))('deploy/site/%s', (name, text) => {
  test('is what `npm run server-config` writes', () => {
    expect(readFileSync(join(deploy, name), 'utf8')).toBe(text);
  });
});

/** What nginx makes of a `map` block: the first pattern or word that fits. */
function readMap(text: string, block: string, subject: string): string | undefined {
  const body = text.split(`${block} {\n`)[1]?.split('\n}')[0] ?? '';
  const lines = [...body.matchAll(/^ {4}("~([^"]*)"|\S+) "?([^"\n]*)"?;$/gm)];
  const found = lines.find(([, word, pattern]) =>
    pattern ? new RegExp(pattern).test(subject) : word === subject,
  );
  return (found ?? lines.find(([, word]) => word === 'default'))?.[3];
}

/** What nginx sends, by the two files. */
function headersOfNginx(path: string, maps: string, headers: string) {
  const kind = readMap(maps, 'map $uri $site_address', path) ?? '';
  const lines = [...headers.matchAll(/^add_header (\S+) (\$\S+|"[^"]*") always;$/gm)];
  const sent = lines.map(([, name = '', value = '']) => [
    name,
    value.startsWith('$') ? readMap(maps, `map $site_address ${value}`, kind) : value.slice(1, -1),
  ]);
  return Object.fromEntries(sent.filter(([, value]) => value));
}

test.each(addresses)('nginx says of %s what headersFor says, for TLS', (path) => {
  const files = formatServerHeaders(tianditu, forge);
  const sent = headersOfNginx(path, files['nginx-maps.conf'], files['nginx-headers.conf']);
  expect(sent).toEqual(secureHeaders(headersFor(path, tianditu, forge)));
});

test('each file names the hosts of the basemap and of the forge', () => {
  const files = formatServerHeaders(tianditu, forge);
  for (const text of [files['nginx-maps.conf'], files['caddy-headers.caddy']]) {
    expect(text).toContain("img-src 'self' data: https://t0.tianditu.gov.cn");
    expect(text).toContain("connect-src 'self' blob: data: https://git.example.org;");
  }
});

test('a setting that would be read as configuration is refused', () => {
  const readMap = () =>
    ({ basemap: 'osm', tiles: 'https://a"; return 200; #.example/{z}' }) as const;
  expect(() => formatServerHeaders(readMap)).toThrow();
  const readForge = () => ['https://$host'];
  expect(() => formatServerHeaders(undefined, readForge)).toThrow(/“https:\/\/|characters/);
});

test('feeds have the type that headers cannot give them by their ending', () => {
  const line = `default_type "${typeOf('guides/atom.xml')}";`;
  expect(readFileSync(join(deploy, 'nginx.conf'), 'utf8')).toContain(line);
});
