import { parse as parseCsv } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { writeAtom } from '#src/lib/atom.ts';
import { formatCsv, unguardCell } from '#src/lib/csv.ts';
import { toJsonLd } from '#src/lib/json-ld.ts';
import { makeMailLink } from '#src/lib/mail-link.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';
import { findExecutable } from '../../hostile/find-executable.ts';
import { payloads } from '../../hostile/payloads.ts';

/* What pages, feeds and files are written with holds by itself, with no gate in front of it. */

/** Where in a body a text can stand. */
const stand: Record<string, (text: string) => string> = {
  alone: (text) => text,
  'in a quote': (text) => `> ${text}`,
  'in a list': (text) => `- 一\n- ${text}`,
  'in a heading': (text) => `## ${text}`,
  'in a table': (text) => `| 一 | 二 |\n| :-: | - |\n| ${text} | 三 |`,
  'in a footnote': (text) => `字[^1]\n\n[^1]: ${text}`,
  'in a name of a footnote': (text) => `字[^${text}]\n\n[^${text}]: 注`,
  'in the text of a link': (text) => `[${text}](/guides/)`,
  'in the address of a link': (text) => `[字](${text})`,
  'in the title of a link': (text) => `[字](/guides/ "${text}")`,
  'in the text of a picture': (text) => `![${text}](/a.png)`,
  'in the address of a picture': (text) => `![字](<${text}>)`,
  'in the name of a language': (text) => `~~~${text}\n码\n~~~`,
};

const findIn = (render: (source: string) => string, write = (text: string) => text) =>
  payloads.flatMap(({ name, text }) =>
    findExecutable(render(write(text)), { as: 'part' }).map((finding) => `${name}: ${finding}`),
  );

describe('rendered without a gate', () => {
  test.each(Object.entries(stand))('no hostile text %s runs, loads or leads astray', (_, write) => {
    expect(findIn((source) => renderMarkdown(source).html, write)).toEqual([]);
  });

  test('no heading has an id that a script would take for its own', () => {
    const ids = payloads.flatMap(({ text }) =>
      renderMarkdown(`## ${text}`).headings.map(({ id }) => id),
    );
    expect(ids.length).toBeGreaterThan(500);
    expect(ids.filter((id) => !/^h-[\p{L}\p{N}-]*$/u.test(id))).toEqual([]);
  });
});

describe('the reader that finds nothing there', () => {
  const open = new MarkdownIt({ html: true });
  open.validateLink = () => true;

  test('finds hundreds of hostile texts where Markdown lets HTML through', () => {
    const found = payloads.filter(
      ({ text }) => findExecutable(open.render(text), { as: 'part' }).length > 0,
    );
    expect(found.length).toBeGreaterThan(300);
  });

  test('finds every script, handler and drawing that a browser would run', () => {
    const groups = ['event handler', 'SVG', 'MathML'];
    const missed = payloads
      .filter(({ group }) => groups.includes(group))
      .filter(({ text }) => findExecutable(`<p>${text} >`, { as: 'part' }).length === 0);
    // A namespace of XML means nothing in HTML.
    expect(missed.map(({ name }) => name)).toEqual(['SVG: a namespace']);
  });

  test('finds nothing in what pages are made of', () => {
    const html =
      '<h2 id="a">题</h2><p><a class="external" href="https://example.org/">字</a> <a href="tel:12351">12351</a></p><img src="/a.png" alt="字">';
    expect(findExecutable(html, { as: 'part' })).toEqual([]);
  });
});

test('a feed with hostile texts is whole, and holds nothing that runs', () => {
  const address = new URL('https://own.example/guides/a/');
  const feed = writeAtom({
    title: '合成',
    page: address,
    self: address,
    author: '合成',
    entries: payloads.map(({ text }) => ({
      title: text,
      address,
      published: '2026-11-01',
      updated: '2026-11-01',
      summary: text,
      html: renderMarkdown(text).html,
    })),
  });
  const contents: string[] = [];
  const elements = new Set<string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => elements.add(name));
  let text = '';
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'content') contents.push(text);
    text = '';
  });
  parser.write(feed).close();
  expect([...elements].sort().join(' ')).toBe(
    'author content entry feed id link name published summary title updated',
  );
  expect(contents).toHaveLength(payloads.length);
  expect(contents.flatMap((content) => findExecutable(content, { as: 'part' }))).toEqual([]);
});

test('structured data with hostile texts stays data, and keeps every character', () => {
  for (const { text } of payloads) {
    const data = toJsonLd({ '@type': 'Thing', name: text });
    const page = `<script type="application/ld+json">${data}</script>`;
    expect(findExecutable(page, { as: 'part' })).toEqual([]);
    expect(JSON.parse(data).name).toBe(text);
  }
});

test('a table with hostile texts runs nothing in a spreadsheet, and keeps every cell', () => {
  const rows = parseCsv(formatCsv(payloads.map(({ text }) => [text, text])), { bom: true });
  const cells = rows.map(([cell = '']) => cell);
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(cells.map(unguardCell)).toEqual(payloads.map(({ text }) => text.toWellFormed()));
});

test('a mail about a hostile text has one reader and one subject', () => {
  for (const { text } of payloads) {
    const link = new URL(makeMailLink('a@example.org', text, [text]));
    expect(link.pathname).toBe('a@example.org');
    expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(link.href).not.toMatch(/[\r\n<>"]/);
  }
});
