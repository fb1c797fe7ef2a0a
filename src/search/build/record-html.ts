import { writeTokens } from '#src/search/tokenize.ts';
import type { SearchRecord, Section } from './record.ts';

/**
 * A record as the page that Pagefind reads: tokens instead of text, in a language (`und`) that it leaves alone.
 * Every block ends with punctuation, or Pagefind would glue a full stop to its last token.
 */
export function writeRecordHtml({ title, aliases, sections, filters, date }: SearchRecord): string {
  const facts = [
    datum('meta', 'title', writeTokens(title)),
    ...(aliases.length > 0
      ? [datum('meta', 'aliases', aliases.map(writeTokens).join(' 、 '))]
      : []),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => datum('filter', name, value)),
    ),
    ...(date ? [datum('sort', 'date', date)] : []),
  ];
  return [
    '<!doctype html><html lang="und"><head><title>-</title></head><body><main data-pagefind-body>',
    ...facts,
    `<h1>${writeBlock(title, '。')}</h1>`,
    ...sections.flatMap(writeSection),
    '</main></body></html>',
  ].join('\n');
}

function writeSection({ anchor, heading, texts }: Section): string[] {
  const blocks = texts.map((text) => `<p>${writeBlock(text, '。')}</p>`);
  if (anchor === undefined) return blocks;
  return [`<h2 id="${escapeHtml(anchor)}">${writeBlock(heading ?? '', '：')}</h2>`, ...blocks];
}

const writeBlock = (text: string, end: string) =>
  escapeHtml(writeTokens(/[\p{L}\p{N}\p{M}》”’）」』]\s*$/u.test(text) ? text + end : text));

const datum = (purpose: 'meta' | 'filter' | 'sort', name: string, value: string) =>
  `<span data-pagefind-${purpose}="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`;

const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
