import { type Complaint, complain, type OutputCheck } from '../check.ts';
import { followScripts } from '../follow-scripts.ts';
import {
  attribute,
  findAll,
  framedPath,
  isArticle,
  isArticleAddress,
  type Page,
  readLinks,
  valuesOf,
} from '../page.ts';
import type { Site } from '../site.ts';
import { createScale } from '../weigh.ts';

const kilobyte = 1024;
const mostOfFile = 64 * kilobyte;
const mostScripts = 8 * kilobyte;
const mostArticleScripts = 2 * kilobyte;

/** What every article may load: the display settings and the beginning of the search box. */
const everywhere = ['restore-display', 'DisplaySettings', 'SearchForm'];
/** What one does with a place. */
const forPlaces = ['PlaceActions', 'OpeningState'];

const cure = '把这一页的图和文字减一减；不是内容的原因，请管网站的人看新增的样式和脚本';

/** Pages open on an old telephone in a place with a bad connection. Bytes are those of brotli, as the server sends them. */
export const weight: OutputCheck = {
  name: 'weight',
  promise: '页面和它要用的样式、脚本、图片都不超重',
  start(site) {
    const scripts = followScripts(site);
    const scale = createScale(site);
    return {
      page(page) {
        scripts.see(page);
        const read = scale.exceeds(page, readLinks(page, 'stylesheet'), mostOf(page));
        const problem = read !== undefined && `连样式有${read}字节，最多${mostOf(page)}`;
        return [...complain([problem], cure), ...judgeScripts(page, scale)];
      },
      end: () => judgeFiles(site, scripts.list(), scale),
    };
  },
};

const isPlace = ({ path }: Page) => path.startsWith('/venues/');

/** Each entry a list shows beyond these may weigh so much. */
const listedFreely = 60;
const perEntry = 80;

/** A place carries its poster with a code and its hours with the holidays, the finder its form and a drawing of all its places. */
function mostOf(page: Page): number {
  if (isArticle(page)) return (isPlace(page) ? 13.5 : 12) * kilobyte;
  const base = (page.path === '/map/' || page.path === framedPath ? 24 : 16) * kilobyte;
  return base + Math.max(0, countEntries(page) - listedFreely) * perEntry;
}

const countEntries = (page: Page): number =>
  new Set(valuesOf(page, 'href').filter(isArticleAddress)).size;

function judgeScripts(page: Page, scale: ReturnType<typeof createScale>): Complaint[] {
  const scripts = findAll(page, 'script').flatMap((script) => attribute(script, 'src') ?? []);
  const bytes = scripts.reduce((sum, path) => sum + scale.weigh(path), 0);
  const most = isArticle(page) ? mostArticleScripts : mostScripts;
  const known = isPlace(page) ? [...everywhere, ...forPlaces] : everywhere;
  const others = isArticle(page)
    ? scripts.filter((path) => !known.some((name) => path.includes(name)))
    : [];
  return complain(
    [
      ...others.map((path) => `多装了脚本 ${path}`),
      bytes > most && `一开始就要装${bytes}字节的脚本，最多${most}`,
    ],
    cure,
  );
}

/** Nothing that a visitor may come to load is heavier than this. */
function judgeFiles(
  site: Site,
  scripts: string[],
  { weigh }: ReturnType<typeof createScale>,
): Complaint[] {
  const pictures = site.files.filter(
    (path) => /\.(?:png|jpe?g|webp|avif|svg|woff2?)$/.test(path) && !path.startsWith('/admin/'),
  );
  return [...scripts, ...pictures]
    .filter((path) => weigh(path) > mostOfFile)
    .map((path) => ({ path, problem: `有${weigh(path)}字节，最多${mostOfFile}`, cure }));
}
