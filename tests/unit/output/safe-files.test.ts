import { describe, expect, test } from 'vitest';
import { findSeeded } from './find-seeded.ts';
import { edit, packFragment } from './sample-site.ts';

const feed = '/guides/atom.xml';

describe('what could run in a feed or a drawing is found', () => {
  test.each([
    ['<content type="html">&lt;p onclick="a"&gt;a&lt;/p&gt;</content>', 'onclick'],
    ['<content type="html">&lt;script&gt;a&lt;/script&gt;</content>', '写着脚本'],
    ['<content type="html"><![CDATA[<iframe src="/"></iframe>]]></content>', '<iframe>'],
    ['<summary type="html">&lt;a href="javascript:a"&gt;a&lt;/a&gt;</summary>', 'javascript:'],
    ['<x:script xmlns:x="http://www.w3.org/1999/xhtml">a</x:script>', '<x:script>'],
    ['<link href="javascript:a"/>', 'javascript:'],
    ['<p xmlns="http://www.w3.org/1999/xhtml" onclick="a"/>', 'onclick'],
  ])('in a feed: %s', async (markup, problem) => {
    const found = await findSeeded('safe-xml', (files) =>
      edit(files, feed, '</feed>', `${markup}</feed>`),
    );
    expect(found.join()).toContain(problem);
  });

  test.each([
    ['<!DOCTYPE feed [<!ENTITY a "b">]>', '<!DOCTYPE>'],
    ['<?xml-stylesheet href="/a.xsl"?>', '<?xml-stylesheet?>'],
  ])('before a feed: %s', async (markup, problem) => {
    const found = await findSeeded('safe-xml', (files) =>
      edit(files, feed, '<feed', `${markup}<feed`),
    );
    expect(found.join()).toContain(problem);
  });

  test('a feed that ends too early', async () => {
    const found = await findSeeded('safe-xml', (files) => edit(files, feed, '</feed>', ''));
    expect(found).toEqual([expect.stringMatching(/^\/guides\/atom\.xml：不是完整的 XML/)]);
  });

  test.each([
    ['<script>a</script>', '<script>'],
    ['<g onload="a"/>', 'onload'],
    ['<foreignObject/>', '<foreignObject>'],
    ['<a href="/"/>', '<a>'],
    ['<animate attributeName="href"/>', '<animate>'],
  ])('in a drawing: %s', async (markup, problem) => {
    const found = await findSeeded('safe-xml', (files) =>
      edit(files, '/favicon.svg', '</svg>', `${markup}</svg>`),
    );
    expect(found.join()).toContain(problem);
  });
});

describe('data that scripts make links of', () => {
  const card = '/search/index-1/cards/guides-pay.json';

  test('may not hold an address that runs', async () => {
    const found = await findSeeded('safe-data', (files) =>
      edit(files, card, '/guides/pay/#steps', 'javascript:alert(1)'),
    );
    expect(found).toEqual([expect.stringContaining('“javascript:alert(1)”不允许')]);
  });

  test('may not do so in the packed search index', async () => {
    const found = await findSeeded('safe-data', (files) => {
      files.set('/search/index-1/fragment/a.pf_fragment', packFragment('javascript:a', 'a'));
    });
    expect(found).toEqual([expect.stringContaining('“javascript:a”不允许')]);
  });

  test('must be readable', async () => {
    const found = await findSeeded('safe-data', (files) => {
      edit(files, card, '}', '');
      files.set('/search/index-1/fragment/a.pf_fragment', Buffer.from('broken'));
    });
    expect(found).toEqual([
      expect.stringContaining('guides-pay.json：不是 JSON'),
      expect.stringContaining('a.pf_fragment：搜索索引的片段读不通'),
    ]);
  });

  test('may say anything in a text', async () => {
    const found = await findSeeded('safe-data', (files) =>
      edit(files, card, '先留证据', 'javascript:alert(1) <script>'),
    );
    expect(found).toEqual([]);
  });
});
