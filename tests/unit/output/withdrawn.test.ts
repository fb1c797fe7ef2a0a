import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { writeTokens } from '#src/search/tokenize.ts';
import { findSeeded, guide } from './find-seeded.ts';
import { edit, type Files, packFragment } from './sample-site.ts';

const folder = 'content/model-workers';
const entry = (lines: string) => `---\n${lines}\n---\n\n他的事迹。\n`;
const people = {
  [`${folder}/wang-gang.md`]: entry(
    'slug: wang-gang\nname: 王刚毅\nwithdrawn: true\nformerSlugs:\n  - old-wang\nportrait: { image: portrait-7.jpg, credit: 厂里 }',
  ),
  [`${folder}/wang-gang-sac.md`]: entry('slug: wang-gang-sac\nname: 李默然'),
};

const seed = (change: (files: Files) => void, content: Record<string, string> = people) =>
  findSeeded('withdrawn', change, content);
const add = (markup: string) => (files: Files) => edit(files, guide, '</main>', `${markup}</main>`);

describe('a person who was withdrawn is found', () => {
  test.each([
    ['by name', '王刚毅'],
    ['by name in codes', '&#x738b;&#x521a;&#x6bc5;'],
    ['by name in an address', `<a href="/search/?q=${encodeURIComponent('王刚毅')}">a</a>`],
    ['by address', '<a href="/model-workers/wang-gang/">a</a>'],
    ['by former address', '<a href="/model-workers/old-wang/">a</a>'],
  ])('on a page, %s', async (_, markup) => {
    const found = await seed(add(markup));
    expect(found).toEqual([
      expect.stringContaining('/guides/pay/index.html：里面还有撤下的“王刚毅”'),
    ]);
  });

  test.each([
    ['a feed', '/guides/atom.xml', '先留证据', '王刚毅'],
    ['the sitemap', '/sitemap-0.xml', '/guides/pay/', '/model-workers/wang-gang/'],
    ['suggestions', '/search/index-1/suggestions.json', '"pay"', '"wang-gang"'],
    ['data in codes', '/search/index-1/entries.json', '"a"', '"\\u738b\\u521a\\u6bc5"'],
    ['data of the desk', '/admin/catalogue.json', '工资', '王刚毅'],
    ['open data', '/data/venues.csv', '工资', '王刚毅'],
    ['a script', '/restore-display.js', 'light', '王刚毅'],
  ])('in %s', async (_, path, from, to) => {
    const found = await seed((files) => edit(files, path, from, to));
    expect(found).toEqual([expect.stringContaining(`${path}：里面还有撤下的“王刚毅”`)]);
  });

  test('in the packed search index, by tokens and by name', async () => {
    const found = await seed((files) => {
      files.set('/search/index-1/fragment/a.pf_fragment', packFragment('/', '他叫王刚毅。'));
      files.set('/search/index-1/index/a.pf_index', gzipSync('pagefind_dcd王刚毅z'));
    });
    expect(writeTokens('王刚毅')).not.toContain('王刚毅');
    expect(found).toHaveLength(2);
  });

  test('by the names of files: a page, a picture', async () => {
    const found = await seed((files) => {
      files.set('/model-workers/wang-gang/index.html', '<p>a</p>');
      files.set('/_astro/portrait-7.Ab12_Z1x.webp', 'a');
      files.set('/og/wang-gang.png', 'a');
      files.set('/search/index-1/cards/model-workers-wang-gang.json', '{}');
    });
    expect(found.map((fault) => fault.split('：')[0])).toEqual([
      '/_astro/portrait-7.Ab12_Z1x.webp',
      '/model-workers/wang-gang/index.html',
      '/og/wang-gang.png',
      '/search/index-1/cards/model-workers-wang-gang.json',
    ]);
  });

  test('although the entry is broken otherwise', async () => {
    const broken = '---\nname: "王刚毅"\nwithdrawn: 是\nhonours: [\n---\n';
    const found = await seed(add('王刚毅'), { [`${folder}/wang-gang.md`]: broken });
    expect(found).toHaveLength(1);
  });
});

describe('others are left alone', () => {
  test('whose address begins like theirs', async () => {
    expect(await seed(add('<a href="/model-workers/wang-gang-sac/">a</a>'))).toEqual([]);
  });

  test('whose name is the same, or holds theirs', async () => {
    const others = {
      ...people,
      [`${folder}/other.md`]: entry('slug: other\nname: 王刚毅'),
    };
    const longer = {
      [`${folder}/wang-gang.md`]: entry('slug: wang-gang\nname: 王刚\nwithdrawn: true'),
      [`${folder}/other.md`]: entry('slug: other\nname: 王刚毅'),
    };
    expect(await seed(add('王刚毅'), others)).toEqual([]);
    expect(await seed(add('王刚毅'), longer)).toEqual([]);
    expect(await seed(add('王刚毅和王刚'), longer)).toHaveLength(1);
  });

  test('whose address is an ordinary word that stands in code', async () => {
    const short = { [`${folder}/main.md`]: entry('slug: main\nname: 王刚毅\nwithdrawn: true') };
    expect(await seed(() => undefined, short)).toEqual([]);
    expect(await seed(add('<a href="/model-workers/main/">a</a>'), short)).toHaveLength(1);
  });

  test('who were not withdrawn', async () => {
    const shown = { [`${folder}/a.md`]: entry('slug: a\nname: 王刚毅\nwithdrawn: false') };
    expect(await seed(add('王刚毅'), shown)).toEqual([]);
  });
});
