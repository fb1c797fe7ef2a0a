import { describe, expect, test } from 'vitest';
import { findSeeded, guide } from './find-seeded.ts';
import { writePage } from './sample-pages.ts';
import { edit, type Files } from './sample-site.ts';

/** A change of the guide: one text for another. */
const swap = (from: string, to: string) => (files: Files) => edit(files, guide, from, to);
const add = (markup: string) => swap('</main>', `${markup}</main>`);

describe('whole-text', () => {
  test('finds a page without text', async () => {
    const found = await findSeeded('whole-text', (files) => {
      files.set(guide, writePage('/guides/pay/', { title: '工资', body: '' }));
    });
    expect(found).toEqual([expect.stringMatching(/^\/guides\/pay\/：正文不到60个字/)]);
  });

  test('finds an empty heading', async () => {
    const change = swap('<h1>公司拖欠工资怎么办？</h1>', '<h1> </h1>');
    expect((await findSeeded('whole-text', change)).join()).toContain('大标题是空的');
  });

  test.each(['undefined', 'NaN', '[object Object]', 'Invalid Date', 'null'])(
    'finds the word %s that a program left',
    async (word) => {
      const problem = expect.stringContaining(
        `页面上写着“${word === '[object Object]' ? '[object ' : word}”`,
      );
      expect(await findSeeded('whole-text', add(`<p>截止 ${word}</p>`))).toEqual([problem]);
      expect(await findSeeded('whole-text', add(`<img alt="${word}" src="/favicon.svg">`))).toEqual(
        [problem],
      );
    },
  );

  test('finds such words in feeds and tables', async () => {
    const found = await findSeeded('whole-text', (files) => {
      edit(files, '/data/venues.csv', '工资', '[object Object]');
    });
    expect(found).toEqual([expect.stringMatching(/^\/data\/venues\.csv：里面写着/)]);
  });
});

describe('page-shape', () => {
  test.each([
    ['a second heading of the first level', add('<h1>又一个</h1>'), '有2个大标题'],
    ['a second main part', swap('</body>', '<main>a</main></body>'), '有2个 <main>'],
    ['a page that is not Chinese', swap('zh-CN', 'en'), '没有标明是中文'],
    ['an id that is there twice', add('<p id="steps">a</p>'), '有两处都叫“steps”'],
    ['a page without the hotline', swap('tel:12351', 'tel:12345'), '没有12351的链接'],
    ['a page without a skip link', swap('href="#main"', 'href="/"'), '第一个链接不是'],
    ['a main part without its anchor', swap('id="main"', 'id="other"'), '没有叫 main 的锚点'],
    ['a level that is skipped', add('<h4>太深</h4>'), '4级标题“太深”前面是2级'],
  ])('finds %s', async (_, change, problem) => {
    expect((await findSeeded('page-shape', change)).join()).toContain(problem);
  });
});

describe('valid-html', () => {
  test('finds markup that browsers would have to guess at', async () => {
    const found = await findSeeded('valid-html', add('<ul><p>a</p></ul>'));
    expect(found).toEqual([expect.stringMatching(/^\/guides\/pay\/：第\d+行.*<p>/)]);
  });
});

describe('unique-titles', () => {
  test('finds two pages with one title or one description', async () => {
    const found = await findSeeded('unique-titles', (files) => {
      files.set('/twin/index.html', writePage('/twin/', { title: '首页' }));
    });
    expect(found).toEqual([
      expect.stringMatching(/^\/twin\/：和 \/ 标题相同/),
      expect.stringMatching(/^\/twin\/：和 \/ 的说明相同/),
    ]);
  });

  test('lets entries be described alike, whose titles tell them apart', async () => {
    const found = await findSeeded('unique-titles', (files) => {
      for (const name of ['a', 'b']) {
        files.set(
          `/model-workers/${name}/index.html`,
          writePage(`/model-workers/${name}/`, { title: `王军（${name}厂）` }),
        );
      }
    });
    expect(found).toEqual([]);
  });

  test('finds a title without the name of the site', async () => {
    const change = swap('<title>公司拖欠工资怎么办？ · 沈阳e工会', '<title>公司拖欠工资怎么办？');
    expect(await findSeeded('unique-titles', change)).toEqual([
      expect.stringContaining('没有网站的名字'),
    ]);
  });
});

describe('metadata', () => {
  test.each([
    [
      'a foreign site name',
      swap('name="SiteName" content="沈阳e工会"', 'name="SiteName" content="别的站"'),
      'SiteName',
    ],
    [
      'a foreign domain',
      swap('name="SiteDomain" content="example.org"', 'name="SiteDomain" content="a.cn"'),
      'SiteDomain',
    ],
    [
      'a made-up site code',
      swap('</head>', '<meta name="SiteIDCode" content="123"></head>'),
      'SiteIDCode',
    ],
    [
      'a foreign address',
      swap(
        'rel="canonical" href="https://example.org/guides/pay/"',
        'rel="canonical" href="https://example.org/"',
      ),
      '没有写明自己的地址',
    ],
    [
      'a list without its column',
      (files: Files) => edit(files, '/guides/index.html', 'ColumnType', 'Column'),
      'ColumnType',
    ],
    [
      'a title that is not the heading',
      swap('name="ArticleTitle" content="公司', 'name="ArticleTitle" content="单位'),
      'ArticleTitle',
    ],
    ['a day that does not exist', swap('2026-01-01 00:00', '2026-02-30 00:00'), 'PubDate'],
    ['a day that has not come', swap('2026-01-01 00:00', '2999-01-01 00:00'), '还没有到'],
    [
      'an article without a source',
      swap('name="ContentSource" content="沈阳市总工会"', 'name="ContentSource" content=""'),
      'ContentSource',
    ],
    [
      'a page that does not say what it is',
      swap('property="og:title"', 'property="og:name"'),
      'og:title',
    ],
    [
      'a description of two words',
      swap(
        'name="description" content="公司拖欠工资怎么办？：怎么办，找谁，要带什么。"',
        'name="description" content="工资"',
      ),
      '说明太短',
    ],
    ['a shared picture that is not there', swap('/og/home.png', '/og/none.png'), '/og/none.png'],
    [
      'a public page that hides',
      swap('</head>', '<meta name="robots" content="noindex"></head>'),
      '不让搜索引擎收录',
    ],
    [
      'a moved page that does not hide',
      (files: Files) => edit(files, '/guides/old/index.html', 'noindex', 'index'),
      '却让搜索引擎收录',
    ],
  ])('finds %s', async (_, change, problem) => {
    expect((await findSeeded('metadata', change)).join()).toContain(problem);
  });
});
