import { expect, test } from 'vitest';
import { writeRecordHtml } from '#src/search/build/record-html.ts';

const record = {
  url: '/guides/a/',
  title: '年假',
  aliases: ['休假', '年休'],
  sections: [{ texts: ['先休'] }, { anchor: 'article-1', heading: '第1条', texts: ['A<B。'] }],
  facets: {},
  date: '2026-11-22',
};

test('writes tokens in a language that Pagefind leaves alone', () => {
  const html = writeRecordHtml(record);
  expect(html).toContain('<html lang="und">');
  expect(html).toContain('<h1>年假 假 。</h1>');
  expect(html).toContain('<p>先休 休 。</p>');
  expect(html).toContain('<h2 id="article-1">第一 一条 条 ：</h2>');
});

test('writes aliases, and every name as one token, beside the text', () => {
  const html = writeRecordHtml(record);
  expect(html).toContain(
    'data-pagefind-meta="aliases[data-value]" data-value="休假 假 、 年休 休"',
  );
  expect(html).toContain('data-pagefind-meta="names[data-value]" data-value="年假z 休假z 年休z"');
});

test('escapes what could be HTML', () => {
  expect(writeRecordHtml(record)).toContain('<p>A &lt; B 。</p>');
});
