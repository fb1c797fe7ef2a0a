import { findDeadEnd, listAddresses, listOwnAddresses, listSheetAddresses } from '../addresses.ts';
import { complain, type OutputCheck } from '../check.ts';
import { listDataAddresses } from '../data-addresses.ts';
import type { OutputFile } from '../output-file.ts';
import { readMarkup } from '../page.ts';
import { readXml } from '../read-xml.ts';
import type { Site } from '../site.ts';

/** Style sheets, feeds, the sitemap, robots.txt and data for scripts lead only to what is there. */
export const fileLinks: OutputCheck = {
  name: 'file-links',
  promise: '样式表、订阅源、站点地图和数据文件里的地址都在',
  start: (site) => ({
    file: (file) => {
      const dead = listFileAddresses(site, file).map((address) =>
        findDeadEnd(site, file.path, address),
      );
      return complain([...new Set(dead)], '重新生成网站；还是这样就请管网站的人看是哪里写的');
    },
  }),
};

function listFileAddresses(site: Site, file: OutputFile): string[] {
  const { path } = file;
  if (path.endsWith('.css')) return listSheetAddresses(file.text());
  if (path.endsWith('.xml')) return listXmlAddresses(site, file.text());
  if (path === '/robots.txt') return listSitemaps(file.text());
  return listDataAddresses(site, file);
}

const listSitemaps = (robots: string): string[] =>
  [...robots.matchAll(/^Sitemap: *(\S+)/gim)].map(([, address = '']) => address);

function listXmlAddresses(site: Site, xml: string): string[] {
  try {
    return readXml(xml).flatMap(({ attributes, text }) => [
      ...(attributes['href'] === undefined ? [] : [attributes['href']]),
      ...listOwnAddresses(site, text.trim()),
      ...(attributes['type'] === 'html' ? listAddresses(readMarkup(text)) : []),
    ]);
  } catch {
    // What cannot be read is said by another check.
    return [];
  }
}
