import { expect, test } from 'vitest';
import { attribute, complain, files, type Page, pages, readText, valuesOf } from './read-dist.ts';

const origin = 'https://site.invalid';
const known = new Set(files.flatMap((file) => [file, file.replace(/index\.html$/, '')]));
const ids = new Map(pages.map((page) => [page.path, new Set(valuesOf(page, 'id'))]));

/** Addresses that a page loads or leads to on this site. */
function findAddresses(page: Page): URL[] {
  const pictures = valuesOf(page, 'srcset').flatMap((set) =>
    set.split(',').map((item) => item.trim().split(/\s+/)[0] ?? ''),
  );
  const written = ['href', 'src', 'action', 'poster', 'data-index'].flatMap((name) =>
    page.elements
      .filter((element) => !isElsewhere(element))
      .flatMap((element) => attribute(element, name) ?? []),
  );
  return [...written, ...pictures]
    .map((address) => new URL(address, `${origin}${page.path}`))
    .filter((url) => url.origin === origin);
}

/** `<link rel="canonical">` names the address of the site, wherever it is built. */
const isElsewhere = (element: Parameters<typeof attribute>[0]) =>
  element.tagName === 'link' && attribute(element, 'rel') === 'canonical';

test('every address of this site exists', () => {
  const faults = complain(pages, (page) =>
    findAddresses(page).map(
      ({ pathname }) => !known.has(decodeURIComponent(pathname)) && `leads to ${pathname}`,
    ),
  );
  expect(faults).toEqual([]);
});

test('every fragment exists on the page it leads to', () => {
  const faults = complain(pages, (page) =>
    findAddresses(page)
      .filter(({ hash }) => hash.length > 1)
      .map(({ pathname, hash }) => {
        const id = decodeURIComponent(hash.slice(1));
        return !ids.get(decodeURIComponent(pathname))?.has(id) && `leads to ${pathname}${hash}`;
      }),
  );
  expect(faults).toEqual([]);
});

test('labels, descriptions and controls name elements of their page', () => {
  const names = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list'];
  const faults = complain(pages, (page) =>
    names.flatMap((name) =>
      valuesOf(page, name)
        .flatMap((value) => value.split(/\s+/))
        .map((id) => !ids.get(page.path)?.has(id) && `${name} names “${id}”`),
    ),
  );
  expect(faults).toEqual([]);
});

test('links inside the site end with a slash or name a file', () => {
  const faults = complain(pages, (page) =>
    findAddresses(page).map(
      ({ pathname }) => !/(\/|\.[a-z0-9]+)$/.test(pathname) && `leads to ${pathname}`,
    ),
  );
  expect(faults).toEqual([]);
});

test('style sheets load only what exists', () => {
  const sheets = files.filter((file) => file.endsWith('.css') && !file.startsWith('/admin/'));
  const faults = sheets.flatMap((sheet) =>
    [...readText(sheet).matchAll(/url\(["']?([^"')]+)["']?\)/g)]
      .map(([, address = '']) => new URL(address, `${origin}${sheet}`))
      .filter(({ protocol, origin: host, pathname }) =>
        protocol === 'data:' ? false : host !== origin || !known.has(pathname),
      )
      .map(({ href }) => `${sheet}: ${href}`),
  );
  expect(sheets.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('links to other sites say so and use https', () => {
  const faults = complain(pages, (page) =>
    page.elements
      .filter(({ tagName }) => tagName === 'a')
      .flatMap((link) => {
        const href = attribute(link, 'href') ?? '';
        if (!/^[a-z]+:/i.test(href)) return [];
        const isWeb = /^https?:/.test(href);
        return [
          !/^(https|tel|mailto):/.test(href) && `leads to ${href}`,
          isWeb && !/external/.test(attribute(link, 'class') ?? '') && `does not mark ${href}`,
        ];
      }),
  );
  expect(faults).toEqual([]);
});
