import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnote from 'markdown-it-footnote';

/** What stands in a body that a judge wants to know of. Lines count from 0. */
export interface MarkdownSurvey {
  /** Pieces of raw HTML, outside code. */
  html: { line: number; html: string }[];
  /** Every link and picture with its address, whatever its scheme. */
  links: { line: number; address: string; isPicture: boolean }[];
  /** How deep quotes and lists lie in one another at most, and where. */
  depth: { line: number; levels: number };
  tables: { line: number; columns: number; rows: number }[];
}

const reader = new MarkdownIt({ html: true }).use(cjkFriendly).use(footnote);
// Whatever is meant as a link is one here, so that it can be judged.
reader.validateLink = () => true;

type Token = ReturnType<typeof reader.parse>[number];

/** Read a body as an editor meant it, raw HTML and forbidden links included. */
export function surveyMarkdown(source: string): MarkdownSurvey {
  const tokens = reader.parse(source, {});
  return {
    ...surveyInline(tokens),
    depth: measureDepth(tokens),
    tables: measureTables(tokens),
  };
}

function surveyInline(tokens: readonly Token[]): Pick<MarkdownSurvey, 'html' | 'links'> {
  const html: MarkdownSurvey['html'] = [];
  const links: MarkdownSurvey['links'] = [];
  for (const { type, map, content, children } of tokens) {
    let line = map?.[0] ?? 0;
    if (type === 'html_block') html.push({ line, html: content.trim() });
    for (const child of children ?? []) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
      if (child.type === 'html_inline') html.push({ line, html: child.content.trim() });
      const isPicture = child.type === 'image';
      const address = child.attrGet(isPicture ? 'src' : 'href');
      if (address !== null && (isPicture || child.type === 'link_open')) {
        links.push({ line, address: String(address), isPicture });
      }
    }
  }
  return { html, links };
}

const opening = new Set(['blockquote_open', 'list_item_open']);
const closing = new Set(['blockquote_close', 'list_item_close']);

function measureDepth(tokens: readonly Token[]): MarkdownSurvey['depth'] {
  const deepest = { line: 0, levels: 0 };
  let levels = 0;
  for (const { type, map } of tokens) {
    if (closing.has(type)) levels -= 1;
    if (!opening.has(type)) continue;
    levels += 1;
    if (levels > deepest.levels) Object.assign(deepest, { levels, line: map?.[0] ?? 0 });
  }
  return deepest;
}

function measureTables(tokens: readonly Token[]): MarkdownSurvey['tables'] {
  const tables: MarkdownSurvey['tables'] = [];
  for (const { type, map } of tokens) {
    const table = tables.at(-1);
    if (type === 'table_open') tables.push({ line: map?.[0] ?? 0, columns: 0, rows: 0 });
    else if (type === 'th_open' && table) table.columns += 1;
    else if (type === 'tr_open' && table) table.rows += 1;
  }
  return tables;
}
