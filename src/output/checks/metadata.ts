import { isDay, today } from '#src/lib/dates.ts';
import { type Complaint, complain, type OutputCheck } from '../check.ts';
import {
  findAll,
  framedPath,
  isArticle,
  isMoved,
  missingPath,
  type Page,
  readLinks,
  readMeta,
  textOf,
} from '../page.ts';
import type { Site } from '../site.ts';

/** What the rules on government sites ask for, and what others show who are sent a link. */
export const metadata: OutputCheck = {
  name: 'metadata',
  promise: '每一页都按政府网站的规矩写明站名、栏目、来源和日期，转发时有标题、说明和图',
  start: (built) => ({
    page: (page) => [
      ...judgeRobots(page),
      ...(page.path === framedPath ? [] : judgeWhole(page, built)),
    ],
  }),
};

const cure = '请管网站的人看 components/site/Metadata.astro；日期和来源在条目里填';

const judgeWhole = (page: Page, built: Site): Complaint[] => [
  ...judgeSite(page, built),
  ...(isList(page) ? judgeColumn(page) : []),
  ...(isArticle(page) || readMeta(page, 'ArticleTitle').length > 0 ? judgeArticle(page) : []),
  ...judgeSharing(page, built),
];

const isList = ({ path }: Page) =>
  /^\/(?:guides|policies|venues|model-workers|map|topics|topics\/[^/]+|amounts|glossary|hotlines|a-z)\/$/.test(
    path,
  );

function judgeSite(page: Page, { base, name }: Site): Complaint[] {
  const address = `${base}${page.path === missingPath ? '/404/' : page.path}`;
  return complain(
    [
      readMeta(page, 'SiteName').join() !== name && '没有写明站名 SiteName',
      readMeta(page, 'SiteDomain').join() !== new URL(base).host && '没有写明域名 SiteDomain',
      readMeta(page, 'SiteIDCode').some((code) => !/^\d{10}$/.test(code)) &&
        '网站标识码 SiteIDCode 不是十位数字',
      readLinks(page, 'canonical').join() !== address && `没有写明自己的地址 ${address}`,
    ],
    cure,
  );
}

const judgeColumn = (page: Page): Complaint[] =>
  complain(
    ['ColumnName', 'ColumnType'].map(
      (name) => readMeta(page, name).filter(Boolean).length !== 1 && `没有写明栏目 ${name}`,
    ),
    cure,
  );

function judgeArticle(page: Page): Complaint[] {
  const [published = ''] = readMeta(page, 'PubDate');
  const [day = '', time] = published.split(' ');
  return complain(
    [
      readMeta(page, 'ArticleTitle').join() !== findAll(page, 'h1').map(textOf).join() &&
        'ArticleTitle 和大标题不一样',
      !(isDay(day) && /^\d\d:\d\d$/.test(time ?? '')) && `发布日期 PubDate 是“${published}”`,
      day > today() && `发布日期${day}还没有到`,
      readMeta(page, 'ContentSource').filter(Boolean).length !== 1 && '没有写明来源 ContentSource',
    ],
    cure,
  );
}

const shared = ['title', 'description', 'url', 'image', 'type', 'site_name', 'image:alt'];

function judgeSharing(page: Page, { base, has }: Site): Complaint[] {
  const pictures = readMeta(page, 'og:image');
  return complain(
    [
      ...shared.map(
        (name) => readMeta(page, `og:${name}`).filter(Boolean).length !== 1 && `没有 og:${name}`,
      ),
      readMeta(page, 'description').join().length < 10 && '说明太短，看不出是讲什么的',
      ...pictures.map((picture) => {
        const isThere = picture.startsWith(`${base}/og/`) && has(picture.slice(base.length));
        return !isThere && `转发用的图 ${picture} 不在本站`;
      }),
    ],
    cure,
  );
}

/** Only what is no page of its own keeps out of search engines. */
function judgeRobots(page: Page): Complaint[] {
  const isHidden = readMeta(page, 'robots').includes('noindex');
  const mayHide = page.path === missingPath || page.path === framedPath || isMoved(page);
  return complain(
    [
      isHidden && !mayHide && '不让搜索引擎收录',
      !isHidden && mayHide && '不是单独的一页，却让搜索引擎收录',
    ],
    cure,
  );
}
