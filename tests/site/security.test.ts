import { describe, expect, test } from 'vitest';
import {
  attribute,
  complain,
  findAll,
  findPublicScripts,
  pages,
  readText,
  valuesOf,
} from './read-dist.ts';

describe('the strict content security policy holds without exceptions', () => {
  test('no script stands in the page itself', () => {
    const faults = complain(pages, (page) =>
      findAll(page, 'script').map(
        (script) =>
          attribute(script, 'src') === undefined &&
          attribute(script, 'type') !== 'application/ld+json' &&
          'has a script of its own',
      ),
    );
    expect(faults).toEqual([]);
  });

  test('no style stands in the page itself', () => {
    const faults = complain(pages, (page) => [
      findAll(page, 'style').length > 0 && 'has a <style>',
      ...valuesOf(page, 'style').map((value) => `has style="${value}"`),
    ]);
    expect(faults).toEqual([]);
  });

  test('no attribute holds a script', () => {
    const faults = complain(pages, (page) =>
      page.elements.flatMap(({ attrs }) =>
        attrs.map(
          ({ name, value }) =>
            (/^on/i.test(name) || /^\s*(javascript|vbscript|data):/i.test(value)) &&
            `has ${name}="${value}"`,
        ),
      ),
    );
    expect(faults).toEqual([]);
  });
});

test('pages load nothing from other hosts', () => {
  const loads = new Map([
    ['script', 'src'],
    ['img', 'src'],
    ['source', 'srcset'],
    ['iframe', 'src'],
    ['video', 'src'],
    ['audio', 'src'],
    ['object', 'data'],
    ['embed', 'src'],
    ['form', 'action'],
  ]);
  const isForeign = (address = '') => /^([a-z]+:)?\/\//i.test(address);
  const faults = complain(pages, (page) => [
    ...page.elements.map((element) => {
      const address = attribute(element, loads.get(element.tagName) ?? '');
      return isForeign(address) && `loads ${address}`;
    }),
    ...findAll(page, 'link').map((link) => {
      const [rel = '', href] = [attribute(link, 'rel'), attribute(link, 'href')];
      return rel !== 'canonical' && isForeign(href) && `links to ${href} as ${rel}`;
    }),
  ]);
  expect(faults).toEqual([]);
});

test('no script of the public pages sets a cookie or runs text as code', () => {
  const publicScripts = findPublicScripts();
  const faults = publicScripts.filter((file) =>
    /document\.cookie|\beval\(|new Function\(|sendBeacon/.test(readText(file)),
  );
  expect(publicScripts.length).toBeGreaterThan(1);
  expect(faults).toEqual([]);
});

test('no page holds a private mobile number, an ID number or a private mailbox but ours', () => {
  const faults = complain(pages, (page) => {
    const text = page.html.replace(/<script[\s\S]*?<\/script>/g, '');
    return [
      /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(text)?.[0],
      /(?<!\d)\d{17}[\dXx](?!\d)/.exec(text)?.[0],
    ];
  });
  expect(faults).toEqual([]);
});
