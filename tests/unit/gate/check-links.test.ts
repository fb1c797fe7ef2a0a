import { describe, expect, test } from 'vitest';
import { change, judge, sampleContent } from './sample-content.ts';

const worker = 'content/model-workers/ma-hengchang.md';
const policy = 'content/policies/labour-law.md';
const body = '他带着小组开展劳动竞赛。';

const settings = 'content/settings/site.yml';
const topics = 'content/settings/topics.yml';

const withLink = (address: string, more: Record<string, string> = {}) =>
  judge({ ...change(worker, body, `见[这里](${address})。`), ...more });

describe('a link of a body into our own site', () => {
  test.each([
    '/',
    '/guides/',
    '/policies/labour-law/',
    '/policies/labour-law/#a-3',
    '../../map/?kind=a',
  ])('may lead to %s', (address) => {
    expect(withLink(address)).toEqual([]);
  });

  test.each(['/nowhere/', '/policies/gone/', '/admin/', '../nobody/'])(
    'may not lead to %s',
    (address) => {
      expect(withLink(address)).toEqual([
        `${worker}：正文：里的链接“${address}”在本站找不到。在网站上打开要链接的那一页，从地址栏抄下网址；还没发布的先发布。`,
      ]);
    },
  );

  test('may not lead to a page that is not shown yet', () => {
    const later = sampleContent[policy].replace('---\n', '---\npublished: 2999-01-01\n');
    expect(withLink('/policies/labour-law/', { [policy]: later })).toEqual([
      expect.stringContaining('里的链接“/policies/labour-law/”在本站找不到'),
    ]);
  });

  test('is let be while its own page is not shown', () => {
    const [file, source] = Object.entries(change(worker, body, '见[这里](/nowhere/)。'))[0] ?? [
      '',
      '',
    ];
    expect(judge({ [file]: source.replace('---\n', '---\npublished: 2999-01-01\n') })).toEqual([]);
  });
});

describe('the menu', () => {
  const withItem = (href: string) => judge(change(settings, 'href: /guides/', `href: ${href}`));

  test.each(['/', '/policies/labour-law/', 'https://example.org/'])('may lead to %s', (href) => {
    expect(withItem(href)).toEqual([]);
  });

  test('may not lead to a page that is not there', () => {
    expect(withItem('/nowhere/')).toEqual([
      `${settings}：主菜单第1项的地址（menu.0.href）：“/nowhere/”在本站找不到。在网站上打开要链接的那一页，从地址栏抄下网址；还没发布的先发布。`,
    ]);
  });
});

test('a subject without guides and laws has no page to lead to', () => {
  const more = `${sampleContent[topics]}- slug: leave\n  name: 工时休假\n  summary: 年假、病假。\n`;
  expect(withLink('/topics/leave/', { [topics]: more })).toEqual([
    expect.stringContaining('里的链接“/topics/leave/”在本站找不到'),
  ]);
});
