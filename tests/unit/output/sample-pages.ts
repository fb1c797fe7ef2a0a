const base = 'https://example.org';

const answer =
  '先把证据留好，书面催单位。还不给，就向劳动保障监察投诉，或者申请劳动仲裁，仲裁不收费。没钱请律师，可以申请法律援助，打电话问工会也行。';

interface PageOptions {
  title: string;
  head?: string;
  body?: string;
  isHidden?: boolean;
  canonical?: string;
}

/** A page of the sample. */
interface SamplePage {
  path: string;
  html: string;
  isHidden: boolean;
}

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

/** A page as the site writes them. */
export function writePage(path: string, options: PageOptions): string {
  const { title, head = '', body = `<p>${answer}</p>`, isHidden, canonical = path } = options;
  const full = `${title} · 沈阳e工会`;
  const description = `${title}：怎么办，找谁，要带什么。`;
  const shared = {
    title: full,
    description,
    url: base + canonical,
    image: `${base}/og/home.png`,
    type: 'website',
    site_name: '沈阳e工会',
    'image:alt': full,
  };
  const lines = [
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${full}</title>`,
    '<script src="/restore-display.js"></script><link rel="stylesheet" href="/layers.css">',
    `<link rel="canonical" href="${base}${canonical}">`,
    meta('description', description),
    meta('SiteName', '沈阳e工会') + meta('SiteDomain', 'example.org'),
    ...Object.entries(shared).map(
      ([name, text]) => `<meta property="og:${name}" content="${text}">`,
    ),
    ...(isHidden ? [meta('robots', 'noindex')] : describe(path, title)),
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">${head}</head>`,
    '<body><a href="#main">跳到正文</a>',
    '<header><a href="/">首页</a> <a href="tel:12351">12351</a></header>',
    `<main id="main"><h1>${title}</h1>${body}</main></body></html>`,
  ];
  return lines.join('\n');
}

/** What a list says of its column, and an article of itself. */
function describe(path: string, title: string): string[] {
  if (path === '/guides/') return [meta('ColumnName', '办事维权') + meta('ColumnType', '服务')];
  if (!/^\/guides\/[^/]+\/$/.test(path)) return [];
  return [
    meta('ArticleTitle', title),
    meta('PubDate', '2026-01-01 00:00'),
    meta('ContentSource', '沈阳市总工会'),
  ];
}

const options: Record<string, PageOptions> = {
  '/': { title: '首页' },
  '/guides/': {
    title: '办事维权',
    body: `<ul><li><a href="/guides/pay/">工资</a></li></ul><p>${answer}</p>`,
  },
  '/guides/pay/': {
    title: '公司拖欠工资怎么办？',
    head: `<script type="application/ld+json">${JSON.stringify({ itemListElement: [{ item: `${base}/guides/` }] })}</script>`,
    body: `<p>${answer}</p><h2 id="steps">步骤</h2>
      <p><a href="#steps">步骤</a> <a class="external" href="https://www.gov.cn/">国务院</a></p>
      <p><img src="/_astro/photo.Ab12.jpg" alt="办事大厅" width="40" height="30"></p>`,
  },
  '/guides/old/': {
    title: '已搬走',
    isHidden: true,
    head: '<meta http-equiv="refresh" content="0; url=/guides/pay/">',
  },
  '/404.html': { title: '没有这个页面', isHidden: true, canonical: '/404/' },
};

/** Every page of the sample, and that of the desk. */
export function samplePages(): SamplePage[] {
  const pages = Object.entries(options).map(([path, page]) => ({
    path,
    html: writePage(path, page),
    isHidden: page.isHidden ?? false,
  }));
  const desk =
    '<!DOCTYPE html><html lang="zh-CN"><head><title>编辑台</title><link rel="stylesheet" href="/layers.css"></head><body></body></html>';
  return [...pages, { path: '/admin/', html: desk, isHidden: true }];
}
