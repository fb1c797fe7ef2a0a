import { type Complaint, complain, type OutputCheck } from '../check.ts';
import { readMeta } from '../page.ts';
import { readXml, textsAt } from '../read-xml.ts';
import type { Site } from '../site.ts';

const index = '/sitemap-index.xml';
const cure = '请管网站的人看 astro.config.mjs 里的站点地图和 src/pages/robots.txt.ts';

/** Search engines are led to every public page, and to nothing else. */
export const sitemap: OutputCheck = {
  name: 'sitemap',
  promise: '站点地图列全了公开的页面，不多也不少，robots.txt 指着它',
  start(site) {
    const expected = new Set<string>();
    return {
      page(page) {
        const isHidden = readMeta(page, 'robots').includes('noindex');
        if (!isHidden && page.path !== '/search/') expected.add(`${site.base}${page.path}`);
        return [];
      },
      end: () => [...judgeRobots(site), ...judgeList(site, expected)],
    };
  },
};

function judgeRobots(site: Site): Complaint[] {
  const robots = site.has('/robots.txt') ? site.read('/robots.txt').toString('utf8') : '';
  const lines = [`Sitemap: ${site.base}${index}`, 'User-agent: *', 'Disallow: /admin/'];
  const missing = lines.filter((line) => !robots.split(/\r?\n/).includes(line));
  return missing.map((line) => ({
    path: '/robots.txt',
    problem: `里面没有“${line}”这一行`,
    cure,
  }));
}

function judgeList(site: Site, expected: ReadonlySet<string>): Complaint[] {
  const listed = listAddresses(site);
  const seen = new Set<string>();
  const twice = listed.filter((address) => seen.size === seen.add(address).size);
  const problems = [
    ...twice.map((address) => `站点地图把 ${address} 列了两次`),
    ...[...expected]
      .filter((address) => !seen.has(address))
      .map((address) => `站点地图里没有 ${address}`),
    ...[...seen]
      .filter((address) => !expected.has(address))
      .map((address) => `站点地图里多了 ${address}`),
  ];
  return complain(problems, cure).map((complaint) => ({ path: index, ...complaint }));
}

/** Every address in the files that the index names; an index that is missing or broken lists nothing. */
function listAddresses(site: Site): string[] {
  const read = (path: string) => (site.has(path) ? readXml(site.read(path).toString('utf8')) : []);
  try {
    return textsAt(read(index), 'sitemapindex/sitemap/loc').flatMap((address) =>
      textsAt(read(new URL(address).pathname), 'urlset/url/loc'),
    );
  } catch {
    return [];
  }
}
