import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** One HTML file of the built site. */
export interface Page {
  /** Its address: `/guides/unpaid-wages/`. */
  path: string;
  html: string;
  elements: Element[];
}

const dist = 'dist';
if (!existsSync(join(dist, 'index.html')))
  throw new Error('dist/ has no site. Run npm run build before these tests.');

/** Every file of the site, as an address. */
export const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length).split(sep).join('/'))
  .sort();

/** The bytes of a file of the site. */
export const readBytes = (path: string) => readFileSync(join(dist, path));

/** The text of a file of the site. */
export const readText = (path: string) => readFileSync(join(dist, path), 'utf8');

/** Every page but the desk, which is no page of the site. */
export const pages: Page[] = files
  .filter((file) => file.endsWith('.html') && !file.startsWith('/admin/'))
  .map((file) => {
    const html = readText(file);
    return { path: file.replace(/index\.html$/, ''), html, elements: listElements(parse(html)) };
  });

/** The one page that stands in frames of other sites, without header, footer and an address of its own. */
export const framedPath = '/map/embed/';

/** Pages with header and footer. */
export const wholePages = pages.filter(({ path }) => path !== framedPath);

/** The page at an address. @throws when there is none. */
export function getPage(path: string): Page {
  const page = pages.find((other) => other.path === path);
  if (!page) throw new Error(`dist/ has no page ${path}.`);
  return page;
}

/** Pages about one thing: a guide, a law, a person, a place. */
export const articles = pages.filter(({ path }) =>
  /^\/(guides|policies|model-workers|venues)\/[^/]+\/$/.test(path),
);

/** Elements of one name below an element or page, in the order of the source. */
export const findAll = ({ elements }: Pick<Page, 'elements'>, name: string) =>
  elements.filter(({ tagName }) => tagName === name);

/** Everything below an element. */
export const within = (element: Element) => ({ elements: listElements(element) });

/** The value of an attribute, if it is there. */
export const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((other) => other.name === name)?.value;

/** Values of an attribute on all elements that have it. */
export const valuesOf = ({ elements }: Pick<Page, 'elements'>, name: string) =>
  elements.flatMap((element) => attribute(element, name) ?? []);

/** The content of every `<meta>` of a name or property. */
export const readMeta = (page: Page, name: string) =>
  findAll(page, 'meta')
    .filter((meta) => (attribute(meta, 'name') ?? attribute(meta, 'property')) === name)
    .map((meta) => attribute(meta, 'content') ?? '');

/** Text below a node, with white space folded. */
export const textOf = (node: Node) => rawText(node).replace(/\s+/g, ' ').trim();

function rawText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}

function listElements(node: Node): Element[] {
  const children = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...listElements(child),
  ]);
}

/** Scripts that public pages load or may come to load: those they name, and those these name in turn. */
export function findPublicScripts(): string[] {
  const scripts = files.filter((file) => file.endsWith('.js'));
  const found = new Set<string>();
  const follow = (text: string) => {
    for (const script of scripts) {
      if (found.has(script) || !text.includes(basename(script))) continue;
      found.add(script);
      follow(readText(script));
    }
  };
  for (const { html } of pages) follow(html);
  return [...found];
}

/** Structured data blocks of a page. */
export function readData(page: Page): Record<string, unknown>[] {
  return findAll(page, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(rawText(script)));
}

/** What is wrong with each page, named by its address: an empty list when all is well. */
export const complain = (of: Page[], judge: (page: Page) => (string | false | undefined)[]) =>
  of.flatMap((page) => judge(page).flatMap((fault) => (fault ? [`${page.path}: ${fault}`] : [])));
