import { describe, expect, test } from 'vitest';
import { readSiteUrl } from '#src/integrations/site-url.ts';
import { attribute, findAll } from '#src/output/page.ts';
import { readXml, textsAt } from '#src/output/read-xml.ts';
import { files, getPage, pages, readText } from './read-dist.ts';

const base = readSiteUrl();
const feeds = files.filter((file) => file.endsWith('/atom.xml'));

test('guides and laws can be followed', () => {
  expect(feeds).toEqual(['/guides/atom.xml', '/policies/atom.xml']);
});

describe.each(feeds)('%s', (file) => {
  const elements = readXml(readText(file));

  test('says what it is, where it lies and when it changed', () => {
    const links = elements
      .filter(({ path }) => path === 'feed/link')
      .map(({ attributes }) => attributes);
    expect(textsAt(elements, 'feed/id')).toEqual([`${base}${file}`]);
    expect(links.find(({ rel }) => rel === 'self')?.['href']).toBe(`${base}${file}`);
    expect(textsAt(elements, 'feed/title')).toHaveLength(1);
    expect(textsAt(elements, 'feed/author/name')).toEqual(['沈阳市总工会']);
    expect(textsAt(elements, 'feed/updated')[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
  });

  test('has every entry once, each with a page of this site', () => {
    const ids = textsAt(elements, 'feed/entry/id');
    const folder = file.replace('atom.xml', '');
    const expected = pages.filter(({ path }) => path.startsWith(folder) && path !== folder);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(expected.map(({ path }) => `${base}${path}`).sort());
  });

  test('gives each entry a title, days, a summary and its text', () => {
    const count = textsAt(elements, 'feed/entry/id').length;
    for (const name of ['title', 'published', 'updated', 'summary', 'content']) {
      const texts = textsAt(elements, `feed/entry/${name}`);
      expect(texts.filter((text) => text.trim() !== '')).toHaveLength(count);
    }
  });
});

test('every page tells readers where the feeds are', () => {
  const links = findAll(getPage('/'), 'link').filter(
    (link) => attribute(link, 'type') === 'application/atom+xml',
  );
  expect(links.map((link) => attribute(link, 'href'))).toEqual(feeds);
});
