import { expect, test } from 'vitest';
import { readSiteUrl } from '#src/integrations/site-url.ts';
import { findAll, framedPath, missingPath, readLinks } from '#src/output/page.ts';
import { articles, files, getPage, pages } from './read-dist.ts';

test('the whole site was built', () => {
  const lists = pages.filter(({ path }) => /^\/(?:topics\/)?[^/]+\/$/.test(path));
  expect(pages.length).toBeGreaterThanOrEqual(180);
  expect(articles.length).toBeGreaterThan(130);
  expect(lists.length).toBeGreaterThan(20);
  expect(files.filter((file) => file.startsWith('/og/')).length).toBeGreaterThanOrEqual(6);
  expect(files.filter((file) => file.endsWith('.pf_fragment')).length).toBeGreaterThan(200);
  expect(files).toEqual(expect.arrayContaining(['/robots.txt', '/sitemap-index.xml']));
});

test('the site was built for the address in its settings', () => {
  expect(readLinks(getPage('/'), 'canonical')).toEqual([`${readSiteUrl()}/`]);
});

test('there is a page for dead links', () => {
  expect(findAll(getPage(missingPath), 'main')).toHaveLength(1);
});

test('the finder for frames is a part of the finder, to those who count pages', () => {
  const page = getPage(framedPath);
  expect(readLinks(page, 'canonical')).toEqual([`${readSiteUrl()}/map/`]);
  expect(findAll(page, 'header')).toEqual([]);
  expect(findAll(page, 'footer')).toEqual([]);
});
