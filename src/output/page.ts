import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Elements in the order of the source. */
export interface Elements {
  elements: Element[];
}

/** One HTML file of the built site. */
export interface Page extends Elements {
  /** Its address: `/guides/unpaid-wages/`. */
  path: string;
  html: string;
}

/** The one page that stands in frames of other sites, without header, footer and an address of its own. */
export const framedPath = '/map/embed/';

/** Where visitors end who follow a dead link. */
export const missingPath = '/404.html';

/** Whether a page belongs to the editors’ desk, which is no page of the public site. */
export const isDesk = ({ path }: Pick<Page, 'path'>): boolean => path.startsWith('/admin/');

/** Whether a page only leads to where it has moved. */
export const isMoved = (page: Page): boolean =>
  findAll(page, 'meta').some((meta) => attribute(meta, 'http-equiv') === 'refresh');

/** Whether an address is that of one thing: a guide, a law, a person, a place. */
export const isArticleAddress = (path: string): boolean =>
  /^\/(?:guides|policies|model-workers|venues)\/[^/]+\/$/.test(path);

/** Whether a page is about one thing. */
export const isArticle = (page: Page): boolean => isArticleAddress(page.path) && !isMoved(page);

/** Read a page as a browser without JavaScript does. */
export function readPage(path: string, html: string): Page {
  const tree = parse(html, { scriptingEnabled: false });
  return { path: path.replace(/index\.html$/, ''), html, elements: listElements(tree) };
}

/** Elements of a piece of markup. */
export const readMarkup = (html: string): Elements => ({
  elements: listElements(parseFragment(html, { scriptingEnabled: false })),
});

/**
 * Elements of a page or piece of markup as browsers with JavaScript read them. They take what is in `<noscript>`
 * for text, so that it may end at another place.
 */
export const readWithScripts = (html: string): Elements => ({
  elements: listElements(/^\s*<!doctype/i.test(html) ? parse(html) : parseFragment(html)),
});

/** Elements of one name below an element or page. */
export const findAll = ({ elements }: Elements, name: string): Element[] =>
  elements.filter(({ tagName }) => tagName === name);

/** Everything below an element. */
export const within = (element: Element): Elements => ({ elements: listElements(element) });

/** The value of an attribute, if it is there; `xlink:href` goes by its whole name. */
export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((other) => nameOf(other) === name)?.value;

/** The name of an attribute as it is written. */
export const nameOf = ({ name, prefix }: Element['attrs'][number]): string =>
  prefix ? `${prefix}:${name}` : name;

/** Values of an attribute on all elements that have it. */
export const valuesOf = ({ elements }: Elements, name: string): string[] =>
  elements.flatMap((element) => attribute(element, name) ?? []);

/** The content of every `<meta>` of a name or property. */
export const readMeta = (page: Elements, name: string): string[] =>
  findAll(page, 'meta')
    .filter((meta) => (attribute(meta, 'name') ?? attribute(meta, 'property')) === name)
    .map((meta) => attribute(meta, 'content') ?? '');

/** Addresses of `<link>`s of a relation. */
export const readLinks = (page: Elements, rel: string): string[] =>
  findAll(page, 'link')
    .filter((link) => attribute(link, 'rel') === rel)
    .map((link) => attribute(link, 'href') ?? '');

/** Text below a node, with white space folded. */
export const textOf = (node: Node): string => rawText(node).replace(/\s+/g, ' ').trim();

/** Text below a node as it is written. */
export function rawText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}

function listElements(node: Node, found: Element[] = []): Element[] {
  const children = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  for (const child of children) {
    if ('tagName' in child) found.push(child);
    listElements(child, found);
  }
  return found;
}
