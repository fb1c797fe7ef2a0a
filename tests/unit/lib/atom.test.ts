import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { type Feed, type FeedEntry, writeAtom } from '#src/lib/atom.ts';

const entry = (slug: string, change: Partial<FeedEntry> = {}): FeedEntry => ({
  title: slug,
  address: new URL(`https://example.org/guides/${slug}/`),
  published: '2026-01-01',
  updated: '2026-01-02',
  summary: '一句话',
  html: '<p>正文</p>',
  ...change,
});

const feed = (entries: FeedEntry[]): Feed => ({
  title: '指南',
  page: new URL('https://example.org/guides/'),
  self: new URL('https://example.org/guides/atom.xml'),
  author: '沈阳市总工会',
  entries,
});

/** Texts of all elements of one name, as an XML parser reads them. */
function readTexts(xml: string, name: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  let text = '';
  parser.on('opentag', () => {
    text = '';
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', (tag) => {
    if (tag.name === name) texts.push(text);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return texts;
}

test('puts what changed last first', () => {
  const xml = writeAtom(feed([entry('old'), entry('new', { updated: '2026-03-01' })]));
  expect(readTexts(xml, 'title')).toEqual(['指南', 'new', 'old']);
  expect(readTexts(xml, 'updated')[0]).toBe('2026-03-01T00:00:00+08:00');
});

test('entries of one day stand in an order that does not change', () => {
  const entries = [entry('b'), entry('a'), entry('c')];
  expect(writeAtom(feed(entries))).toBe(writeAtom(feed([...entries].reverse())));
});

test('keeps markup and signs of XML readable', () => {
  const title = '“<工资>” & "报酬"';
  const html = '<p>1 &lt; 2 &amp; ]]></p>';
  const xml = writeAtom(feed([entry('a', { title, html })]));
  expect(readTexts(xml, 'title')[1]).toBe(title);
  expect(readTexts(xml, 'content')[0]).toBe(html);
});

test('a character that XML cannot hold does not break the feed', () => {
  const title = '工资\u0000\u000b\ud800\uffff';
  const xml = writeAtom(feed([entry('a', { title })]));
  expect(readTexts(xml, 'title')[1]).toBe('工资\ufffd\ufffd\ufffd\ufffd');
});

test('a feed without entries is still a feed', () => {
  expect(readTexts(writeAtom(feed([])), 'id')).toEqual(['https://example.org/guides/atom.xml']);
});
