import { describe, expect, test } from 'vitest';
import { findSeeded, guide } from './find-seeded.ts';
import { edit, type Files, packFragment } from './sample-site.ts';

const add = (markup: string) => (files: Files) => edit(files, guide, '</main>', `${markup}</main>`);

describe('links', () => {
  test.each([
    ['a page that is gone', '<a href="/guides/gone/">a</a>', '指向 /guides/gone/，那里什么也没有'],
    [
      'an own address in full',
      '<a class="external" href="https://example.org/gone/">a</a>',
      '指向 /gone/',
    ],
    ['a picture', '<img alt="" src="/_astro/gone.png">', '指向 /_astro/gone.png'],
    [
      'a picture for sharp screens',
      '<img alt="" srcset="/favicon.svg 1x, /gone.png 2x">',
      '指向 /gone.png',
    ],
    ['a script', '<script src="/gone.js"></script>', '指向 /gone.js'],
    ['where a form leads', '<form action="/gone/"></form>', '指向 /gone/'],
    [
      'structured data',
      '<script type="application/ld+json">{"item":"https://example.org/gone/"}</script>',
      '指向 /gone/',
    ],
    [
      'a place on the same page',
      '<a href="#gone">a</a>',
      '指向 /guides/pay/#gone，那一页没有这个位置',
    ],
    ['a place on another page', '<a href="/guides/#gone">a</a>', '指向 /guides/#gone'],
    ['an address nobody can read', '<a href="/%E0%A4%A/">a</a>', '读不懂'],
    ['an address without its slash', '<a href="/guides">a</a>', '末尾少了斜线'],
    ['a label of nothing', '<label for="gone">a</label>', '属性 for 指着不存在的“gone”'],
    ['a description of nothing', '<p aria-describedby="gone">a</p>', 'aria-describedby'],
    [
      'an outer link without encryption',
      '<a class="external" href="http://a.cn/">a</a>',
      '不是 https',
    ],
    ['an outer link that does not say so', '<a href="https://a.cn/">a</a>', '没有标明'],
  ])('finds a dead end: %s', async (_, markup, problem) => {
    const found = await findSeeded('links', add(markup));
    expect(found.join('\n')).toContain(problem);
    expect(found.filter((fault) => !fault.startsWith('/guides/pay/：'))).toEqual([]);
  });

  test('finds a place that only data for scripts leads to', async () => {
    const found = await findSeeded('links', (files) =>
      edit(files, '/search/index-1/cards/guides-pay.json', '#steps', '#gone'),
    );
    expect(found).toEqual([expect.stringContaining('guides-pay.json：指向 /guides/pay/#gone')]);
  });

  test('finds what the page of the desk misses', async () => {
    const found = await findSeeded('links', (files) =>
      edit(files, '/admin/index.html', '/layers.css', '/gone.css'),
    );
    expect(found).toEqual([expect.stringMatching(/^\/admin\/：指向 \/gone\.css/)]);
  });
});

describe('file-links', () => {
  test.each([
    ['a style sheet', '/layers.css', '/favicon.svg', '/gone.woff2'],
    ['an imported sheet', '/layers.css', '@layer base;', '@import "gone.css";'],
    ['a feed', '/guides/atom.xml', '/guides/pay/"', '/guides/gone/"'],
    ['the text of a feed', '/guides/atom.xml', '&lt;p&gt;', '&lt;a href="/gone/"&gt;'],
    ['the sitemap', '/sitemap-0.xml', '/guides/pay/', '/guides/gone/'],
    ['the index of sitemaps', '/sitemap-index.xml', 'sitemap-0', 'sitemap-gone'],
    ['robots.txt', '/robots.txt', 'sitemap-index', 'sitemap-gone'],
    ['the current search index', '/search/index.json', 'entries.json', 'gone.json'],
    ['suggestions', '/search/index-1/suggestions.json', '"pay"', '"gone"'],
    ['an answer of the search', '/search/index-1/cards/guides-pay.json', '/pay/#', '/gone/#'],
    ['open data', '/data/venues.csv', '/guides/pay/', '/guides/gone/'],
  ])('finds a dead end in %s', async (_, path, from, to) => {
    const found = await findSeeded('file-links', (files) => edit(files, path, from, to));
    expect(found).toEqual([expect.stringMatching(/gone.*那里什么也没有/)]);
    expect(found[0]).toContain(`${path}：`);
  });

  test('finds one in a manifest', async () => {
    const found = await findSeeded('file-links', (files) => {
      files.set('/site.webmanifest', '{"start_url":"/","icons":[{"src":"/gone.png"}]}');
    });
    expect(found).toEqual([expect.stringContaining('/site.webmanifest：指向 /gone.png')]);
  });

  test('finds one in the packed search index', async () => {
    const path = '/search/index-1/fragment/a.pf_fragment';
    const found = await findSeeded('file-links', (files) => {
      files.set(path, packFragment('/guides/gone/', '工资'));
    });
    expect(found).toEqual([expect.stringContaining(`${path}：指向 /guides/gone/`)]);
  });
});

describe('sitemap', () => {
  const lines = (change: (files: Files) => void) => findSeeded('sitemap', change);
  const item = '<url><loc>https://example.org/guides/pay/</loc></url>';

  test('finds a page that is left out, named twice, or should not be there', async () => {
    const [left] = await lines((files) => edit(files, '/sitemap-0.xml', item, ''));
    const [twice] = await lines((files) => edit(files, '/sitemap-0.xml', item, item + item));
    const [more] = await lines((files) =>
      edit(files, '/sitemap-0.xml', item, `${item}${item.replace('pay', 'old')}`),
    );
    expect(left).toContain('站点地图里没有 https://example.org/guides/pay/');
    expect(twice).toContain('列了两次');
    expect(more).toContain('多了 https://example.org/guides/old/');
  });

  test('finds a sitemap that is gone', async () => {
    const found = await lines((files) => {
      files.delete('/sitemap-index.xml');
    });
    expect(found).toContainEqual(expect.stringContaining('没有 https://example.org/'));
  });

  test.each(['Disallow: /admin/', 'User-agent: *', 'Sitemap: '])(
    'finds robots.txt without “%s”',
    async (line) => {
      const found = await lines((files) => edit(files, '/robots.txt', line, '# '));
      expect(found).toEqual([expect.stringMatching(/^\/robots\.txt：里面没有/)]);
    },
  );
});
