import { expect, test } from 'vitest';
import { readSiteUrl } from '#src/integrations/site-url.ts';
import { files, pages, readMeta, readText } from './read-dist.ts';
import { readXml, textsAt } from './read-xml.ts';

const base = readSiteUrl();
const index = textsAt(readXml(readText('/sitemap-index.xml')), 'sitemapindex/sitemap/loc');
const listed = index.flatMap((address) =>
  textsAt(readXml(readText(new URL(address).pathname)), 'urlset/url/loc'),
);

test('the sitemap lists every public page but search once, and nothing else', () => {
  const publicPages = pages
    .filter((page) => page.path !== '/search/' && !readMeta(page, 'robots').includes('noindex'))
    .map(({ path }) => `${base}${path}`);
  expect([...listed].sort()).toEqual(publicPages.sort());
});

test('the desk, search results and the 404 page are not in it', () => {
  expect(listed.filter((address) => /\/admin\/|\/search\/|404/.test(address))).toEqual([]);
});

test('robots.txt names the sitemap and keeps crawlers out of the desk', () => {
  const robots = readText('/robots.txt');
  expect(robots).toContain(`Sitemap: ${base}/sitemap-index.xml`);
  expect(robots).toMatch(/^User-agent: \*$/m);
  expect(robots).toMatch(/^Disallow: \/admin\/$/m);
  expect(files).toContain('/sitemap-index.xml');
});
