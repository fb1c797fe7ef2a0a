import type { SearchRecord } from '#src/search/build/record.ts';

/** A record as a plain page in Chinese, for Pagefind as it comes. */
export function writeStockHtml({ title, aliases, sections, facets }: SearchRecord): string {
  return [
    '<!doctype html><html lang="zh-CN">',
    `<head><title>${escapeHtml(title)}</title></head><body><main data-pagefind-body>`,
    `<h1>${escapeHtml(title)}</h1>`,
    ...(aliases.length > 0 ? [`<p>${escapeHtml(aliases.join('、'))}</p>`] : []),
    ...sections.flatMap(({ anchor, heading, texts }) => [
      ...(heading ? [`<h2 id="${escapeHtml(anchor ?? '')}">${escapeHtml(heading)}</h2>`] : []),
      ...texts.map((text) => `<p>${escapeHtml(text)}</p>`),
    ]),
    ...Object.entries(facets).flatMap(([name, values]) =>
      values.map(
        ({ value }) =>
          `<span data-pagefind-filter="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`,
      ),
    ),
    '</main></body></html>',
  ].join('\n');
}

const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
