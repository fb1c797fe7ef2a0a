import { describe, expect, test } from 'vitest';
import { readSiteUrl } from '#src/integrations/site-url.ts';
import { isDay, today } from '#src/lib/dates.ts';
import {
  articles,
  attribute,
  complain,
  findAll,
  framedPath,
  getPage,
  pages,
  readMeta,
  textOf,
  wholePages,
} from './read-dist.ts';

const base = readSiteUrl();
const plainPages = pages.filter((page) => readMeta(page, 'ArticleTitle').length > 0);
const lists = pages.filter(({ path }) =>
  /^\/(guides|policies|venues|model-workers|map|topics|topics\/[^/]+|amounts|glossary|hotlines|a-z)\/$/.test(
    path,
  ),
);

describe('what the rules on government sites ask for', () => {
  test('every page names the site and its domain once', () => {
    const faults = complain(wholePages, (page) => [
      readMeta(page, 'SiteName').join() !== '沈阳e工会' && 'has no SiteName of its own',
      readMeta(page, 'SiteDomain').join() !== new URL(base).host && 'has no SiteDomain of its own',
      readMeta(page, 'SiteIDCode').some((code) => !/^\d{10}$/.test(code)) && 'invents a SiteIDCode',
    ]);
    expect(faults).toEqual([]);
  });

  test('every list names its column and the type of it', () => {
    const faults = complain(lists, (page) =>
      ['ColumnName', 'ColumnType'].map(
        (name) => readMeta(page, name).filter(Boolean).length !== 1 && `has no ${name}`,
      ),
    );
    expect(lists.length).toBeGreaterThan(15);
    expect(faults).toEqual([]);
  });

  test('every article names its title, its day and its source', () => {
    const faults = complain([...articles, ...plainPages], (page) => {
      const [published = ''] = readMeta(page, 'PubDate');
      const [day = '', time] = published.split(' ');
      return [
        readMeta(page, 'ArticleTitle').join() !== findAll(page, 'h1').map(textOf).join() &&
          'has a title that is not its h1',
        !(isDay(day) && /^\d\d:\d\d$/.test(time ?? '')) && `has PubDate “${published}”`,
        day > today() && `comes from the future: ${day}`,
        readMeta(page, 'ContentSource').filter(Boolean).length !== 1 && 'has no ContentSource',
      ];
    });
    expect(articles.length).toBeGreaterThan(130);
    expect(faults).toEqual([]);
  });
});

test('every page names its own address as the one to link to', () => {
  const faults = complain(wholePages, (page) => {
    const canonical = findAll(page, 'link').filter(
      (link) => attribute(link, 'rel') === 'canonical',
    );
    const expected = `${base}${page.path === '/404.html' ? '/404/' : page.path}`;
    return [
      canonical.map((link) => attribute(link, 'href')).join() !== expected && `is not ${expected}`,
    ];
  });
  expect(faults).toEqual([]);
});

test('every page describes itself to people who get its link', () => {
  const names = [
    'og:title',
    'og:description',
    'og:url',
    'og:image',
    'og:type',
    'og:site_name',
    'og:image:alt',
  ];
  const faults = complain(wholePages, (page) => [
    ...names.map((name) => readMeta(page, name).filter(Boolean).length !== 1 && `has no ${name}`),
    readMeta(page, 'description').join().length < 10 && 'has no description worth the name',
    readMeta(page, 'og:image').some((image) => !image.startsWith(`${base}/og/`)) &&
      'has a foreign picture',
  ]);
  expect(faults).toEqual([]);
});

test('the finder for frames is a part of the finder, to those who count pages', () => {
  const page = getPage(framedPath);
  const [canonical] = findAll(page, 'link').filter(
    (link) => attribute(link, 'rel') === 'canonical',
  );
  expect(canonical && attribute(canonical, 'href')).toMatch(/^https:\/\/[^/]+\/map\/$/);
  expect(findAll(page, 'header')).toEqual([]);
  expect(findAll(page, 'footer')).toEqual([]);
});

test('only the 404 page, the finder for frames and pages that have moved keep out of search engines', () => {
  const hidden = pages.filter((page) => readMeta(page, 'robots').includes('noindex'));
  const moved = pages.filter(({ html }) => html.includes('http-equiv="refresh"'));
  expect(hidden.map(({ path }) => path).sort()).toEqual(
    ['/404.html', framedPath, ...moved.map(({ path }) => path)].sort(),
  );
});
