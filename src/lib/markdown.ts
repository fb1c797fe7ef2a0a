import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnote from 'markdown-it-footnote';

/** A heading of a body, with the id that links point to. */
interface Heading {
  id: string;
  text: string;
  level: number;
}

/** A stretch of text of a body, as search sees it. */
interface Block {
  /** The id of the heading the block stands under, if any. */
  under: string | undefined;
  text: string;
}

export interface RenderedMarkdown {
  html: string;
  headings: Heading[];
  blocks: Block[];
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
  .use(cjkFriendly)
  .use(footnote);

type Token = ReturnType<typeof markdown.parse>[number];

markdown.validateLink = (address) =>
  /^(https?:|mailto:|tel:|\/(?!\/)|#|\.{1,2}\/)/i.test(address.trim());

const drawPicture = markdown.renderer.rules.image;
/** Pictures come from this site alone: any other host would learn who reads the page. Elsewhere their words stand for them. */
markdown.renderer.rules.image = (tokens, index, options, env, renderer) => {
  const token = tokens[index];
  const isOurs = /^(?:\/(?!\/)|\.{1,2}\/)/.test(String(token?.attrGet('src') ?? ''));
  if (isOurs && drawPicture) return drawPicture(tokens, index, options, env, renderer);
  return markdown.utils.escapeHtml(
    renderer.renderInlineAsText(token?.children ?? [], options, env),
  );
};

/**
 * Render an editor's Markdown: raw HTML is shown as text, unsafe links are not made, pictures of other sites neither,
 * headings start at `topLevel` and carry ids, links to other sites say so.
 * Pages, search index and CMS preview all call this one function.
 */
export function renderMarkdown(source: string, topLevel: 2 | 3 = 2): RenderedMarkdown {
  const env = {};
  const tokens = markdown.parse(source, env);
  const headings = nameHeadings(tokens, topLevel);
  markExternalLinks(tokens);
  alignByClass(tokens);
  return {
    html: markdown.renderer.render(tokens, markdown.options, env),
    headings,
    blocks: readBlocks(tokens),
  };
}

function nameHeadings(tokens: Token[], topLevel: number): Heading[] {
  const highest = tokens.reduce(
    (least, { type, tag }) => (type === 'heading_open' ? Math.min(least, Number(tag[1])) : least),
    6,
  );
  const shift = topLevel - highest;
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const text = plainText(tokens[index + 1]);
    const base = `h-${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')}`;
    let id = base;
    // Goes on from the last number: thousands of equal headings must not take minutes.
    for (let count = counts.get(base) ?? 2; taken.has(id); count++) {
      id = `${base}-${count}`;
      counts.set(base, count + 1);
    }
    taken.add(id);
    const level = Math.min(6, Number(token.tag.slice(1)) + shift);
    token.attrSet('id', id);
    token.tag = `h${level}`;
    const close = tokens[index + 2];
    if (close?.type === 'heading_close') close.tag = token.tag;
    return [{ id, text, level }];
  });
}

function markExternalLinks(tokens: Token[]) {
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type !== 'link_open' || !/^https?:/i.test(String(token.attrGet('href') ?? '')))
      continue;
    token.attrSet('class', 'external');
    token.attrSet('rel', 'external noopener');
  }
}

/** Column alignment comes as a style attribute, which the CSP forbids. */
function alignByClass(tokens: Token[]) {
  for (const token of tokens) {
    const side = /text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1];
    if (!side) continue;
    token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
    token.attrSet('class', `align-${side}`);
  }
}

function readBlocks(tokens: Token[]): Block[] {
  let under: string | undefined;
  return tokens.flatMap((token, index) => {
    if (token.type === 'heading_open') under = String(token.attrGet('id'));
    if (token.type !== 'inline' || tokens[index - 1]?.type === 'heading_open') return [];
    const text = plainText(token);
    return text ? [{ under, text }] : [];
  });
}

function plainText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map((child) =>
      child.type === 'text' || child.type === 'code_inline'
        ? child.content
        : child.type === 'softbreak'
          ? ' '
          : '',
    )
    .join('')
    .trim();
}
