import { basemaps } from '#src/basemaps.ts';
import type { BasemapDescription } from '#src/map-attributes.ts';
import { findTarget, listSheetAddresses, splitSrcset } from './addresses.ts';
import { attribute, type Element, isDesk, type Page, valuesOf } from './page.ts';
import type { Site } from './site.ts';

/** Something a page takes in: under which directive, from where, what. */
export interface Need {
  directive: string;
  /** `self`, or an origin such as `https://t0.tianditu.gov.cn`. */
  origin: string;
  what: string;
}

const directives: Record<string, [attribute: string, directive: string][]> = {
  audio: [['src', 'media-src']],
  form: [['action', 'form-action']],
  iframe: [['src', 'frame-src']],
  img: [
    ['src', 'img-src'],
    ['srcset', 'img-src'],
  ],
  script: [['src', 'script-src']],
  source: [
    ['srcset', 'img-src'],
    ['src', 'media-src'],
  ],
  video: [
    ['src', 'media-src'],
    ['poster', 'img-src'],
  ],
};

const linked: Record<string, string> = {
  icon: 'img-src',
  'apple-touch-icon': 'img-src',
  manifest: 'manifest-src',
  modulepreload: 'script-src',
  stylesheet: 'style-src',
};

/** Everything a page takes in, as its markup and the settings of its map name it, and what its scripts do. */
export function listNeeds(site: Site, page: Page, forge: readonly string[]): Need[] {
  const named = page.elements.flatMap((element) =>
    needsOf(element).map(({ directive, what }) => ({
      directive,
      origin: originOf(site, page.path, what),
      what,
    })),
  );
  const hasScript = named.some(({ directive }) => directive === 'script-src');
  const desk = forge.flatMap((origin) =>
    ['img-src', 'connect-src'].map((directive) => ({ directive, origin, what: '代码平台' })),
  );
  return [
    ...named,
    ...valuesOf(page, 'data-basemap').flatMap(needsOfMap),
    ...(isDesk(page) ? desk : []),
    ...(hasScript && !isDesk(page) ? scriptNeeds : []),
  ];
}

/** The search box of every page fetches its index and starts a worker. */
const scriptNeeds: readonly Need[] = [
  { directive: 'connect-src', origin: 'self', what: '搜索索引' },
  { directive: 'worker-src', origin: 'self', what: '搜索的后台线程' },
];

/** What a style sheet takes in: fonts and pictures. */
export const listSheetNeeds = (site: Site, path: string, css: string): Need[] =>
  listSheetAddresses(css).map((what) => ({
    directive: /\.(?:woff2?|ttf|otf)(?:[?#]|$)/.test(what) ? 'font-src' : 'img-src',
    origin: originOf(site, path, what),
    what,
  }));

function needsOf(element: Element): { directive: string; what: string }[] {
  const rel = element.tagName === 'link' ? attribute(element, 'rel') : undefined;
  const kind = rel === undefined ? undefined : linked[rel];
  const pairs: [string, string][] = kind ? [['href', kind]] : (directives[element.tagName] ?? []);
  return pairs.flatMap(([name, directive]) => {
    const value = attribute(element, name);
    if (value === undefined) return [];
    const addresses = name === 'srcset' ? splitSrcset(value) : [value];
    return addresses.map((what) => ({ directive, what }));
  });
}

function originOf(site: Site, from: string, address: string): string {
  const target = findTarget(site, from, address);
  if (target.kind === 'inner') return 'self';
  return target.kind === 'outer' ? target.url.origin : 'broken';
}

/** The hosts of a basemap, as the page tells them to its script. */
function needsOfMap(json: string): Need[] {
  const { name, layers, hosts }: BasemapDescription = JSON.parse(json);
  const { directive } = basemaps[name];
  if (!directive) return [];
  const addresses = layers.flatMap((layer) =>
    layer.includes('{s}') ? [...hosts].map((host) => layer.replace('{s}', host)) : [layer],
  );
  return addresses
    .filter((address) => !address.startsWith('/'))
    .map((address) => ({ directive, origin: new URL(address).origin, what: '底图' }));
}
