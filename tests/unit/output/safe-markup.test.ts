import { describe, expect, test } from 'vitest';
import { findExecutable } from '#src/output/find-executable.ts';
import { findSeeded, guide } from './find-seeded.ts';
import { edit } from './sample-site.ts';

/** Put markup into the guide’s main part. */
const seed = (markup: string, page = guide) =>
  findSeeded('safe-markup', (files) => edit(files, page, '</body>', `${markup}</body>`));

describe('what could run in a page is found', () => {
  test.each([
    ['<script>alert(1)</script>', '写着脚本'],
    ['<script type="module">alert(1)</script>', '写着脚本'],
    ['<script src="/restore-display.js">alert(1)</script>', '还写着代码'],
    ['<script type="application/ld+json">{"a":</script>', '不是 JSON'],
    ['<script type="application/ld+json">"<!-- "</script>', '提前结束'],
    ['<template><p onclick="alert(1)">a</p></template>', 'onclick'],
    ['<template shadowrootmode="open"><script>alert(1)</script></template>', '写着脚本'],
    ['<style>p{color:red}</style>', '<style>'],
    ['<p style="color:red">a</p>', '属性 style'],
    ['<p onclick="alert(1)">a</p>', 'onclick'],
    ['<details ontoggle="alert(1)" open></details>', 'ontoggle'],
    ['<a href="javascript:alert(1)">a</a>', 'javascript:'],
    ['<a href=" java&Tab;script&colon;alert(1)">a</a>', '属性 href'],
    ['<a href="vbscript:x">a</a>', 'vbscript:'],
    ['<a href="data:text/html,a">a</a>', 'data:'],
    ['<a href="blob:https://example.org/1">a</a>', 'blob:'],
    ['<a href="//evil.example/">a</a>', '//evil.example/'],
    ['<a href="/\\evil.example/">a</a>', 'evil.example'],
    ['<a href="/" ping="javascript:a">a</a>', '属性 ping'],
    ['<img alt="" src="data:image/svg+xml,a">', '属性 src'],
    ['<img alt="" srcset="/favicon.svg 1x, javascript:a 2x">', '属性 srcset'],
    ['<video poster="javascript:a"></video>', '属性 poster'],
    ['<form action="javascript:a"></form>', '属性 action'],
    ['<button formaction="javascript:a">a</button>', '属性 formaction'],
    ['<iframe srcdoc="a"></iframe>', 'srcdoc'],
    ['<object data="/a.swf"></object>', '<object>'],
    ['<embed src="/a.swf">', '<embed>'],
    ['<base href="https://evil.example/">', '<base>'],
    ['<meta http-equiv="refresh" content="0; url=https://evil.example/">', 'refresh'],
    ['<meta http-equiv="refresh" content="0; url=//evil.example/">', 'refresh'],
    ['<meta http-equiv="Set-Cookie" content="a=1">', 'Set-Cookie'],
    ['<svg><foreignObject><p>a</p></foreignObject></svg>', '<foreignObject>'],
    ['<svg><script>alert(1)</script></svg>', '<script>'],
    ['<svg><a xlink:href="javascript:a"><text>a</text></a></svg>', 'xlink:href'],
    ['<svg><animate attributeName="href" to="javascript:a"/></svg>', '<animate>'],
    ['<svg><set attributeName="href" to="javascript:a"/></svg>', '<set>'],
    ['<svg><use href="/a.svg#a"/></svg>', '<use>'],
    ['<math><mi xlink:href="javascript:a">a</mi></math>', '<math>'],
    ['<template><img src="/favicon.svg" onerror="alert(1)"></template>', 'onerror'],
    ['<noscript><p onclick="a">a</p></noscript>', 'onclick'],
    ['<marquee>a</marquee>', '<marquee>'],
    ['<x-unknown>a</x-unknown>', '<x-unknown>'],
    ['<noscript><p title="</noscript><img src=a onerror=alert(1)>"></p></noscript>', 'onerror'],
  ])('%s', (markup, problem) => {
    expect(findExecutable(markup).join()).toContain(problem);
  });

  test('in a page', async () => {
    const found = await seed('<p onclick="alert(1)">a</p><style>a{}</style>');
    expect(found).toEqual([
      expect.stringMatching(/^\/guides\/pay\/：属性 onclick 会运行代码/),
      expect.stringMatching(/^\/guides\/pay\/：有不在允许之列的标签 <style>/),
    ]);
  });

  test('in the page of the desk too', async () => {
    const found = await seed('<script>alert(1)</script>', '/admin/index.html');
    expect(found).toEqual([expect.stringMatching(/^\/admin\/：页面里写着脚本/)]);
  });
});

test('texts that only look like code are texts', async () => {
  const found = await seed(
    '<p title="javascript:">&lt;script&gt;alert(1)&lt;/script&gt; data:</p>',
  );
  expect(found).toEqual([]);
});
