import { foldName } from '#src/search/fold-text.ts';
import { nameToken, writeTokens } from '#src/search/tokenize.ts';
import type { SearchRecord, Section } from './record.ts';

/**
 * A record as the page that Pagefind reads: tokens instead of text, in a language (`und`) that it leaves alone.
 * Every block ends with punctuation, or Pagefind would glue a full stop to its last token.
 */
export function writeRecordHtml({ title, aliases, sections }: SearchRecord): string {
  const names = [...new Set([title, ...aliases].map(foldName))].filter((name) => name !== '');
  return [
    '<!doctype html><html lang="und"><head><title>-</title></head><body><main data-pagefind-body>',
    writeMeta('title', writeTokens(title)),
    ...(aliases.length > 0 ? [writeMeta('aliases', aliases.map(writeTokens).join(' 、 '))] : []),
    // Each name as one token: whoever asks for the whole of it finds it among thousands that mention it.
    writeMeta('names', names.map(nameToken).join(' ')),
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

const writeMeta = (name: string, value: string) =>
  `<span data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`;

const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
