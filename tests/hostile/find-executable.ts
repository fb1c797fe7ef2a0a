import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Something in markup that runs, loads from elsewhere or leads astray: `<a> href="javascript:alert(1)"`. */
export type Finding = string;

interface Options {
  /** What the markup is: a whole page, or part of one. */
  as: 'page' | 'part';
  /** Scripts and sheets of our own that a page may name; a part may have none. */
  isOwnFile?: (path: string) => boolean;
}

const ours = 'https://own.example';

/**
 * What a browser would do with markup besides showing it, as an independent reader sees it: read with scripts on and
 * with scripts off, and once more after it was written out again, because markup can change when it is read twice.
 */
export function findExecutable(html: string, options: Options): Finding[] {
  const found = [true, false].flatMap((scriptingEnabled) => {
    // Part of a page is read in a page, where a second <body> hands its attributes on to the first.
    const page = options.as === 'page' ? html : `<!doctype html><main>${html}`;
    const tree = parse(page, { scriptingEnabled });
    return [tree, parse(serialize(tree), { scriptingEnabled })].flatMap(listElements);
  });
  return [...new Set(found.flatMap((element) => judgeElement(element, options)))];
}

function listElements(node: Node): Element[] {
  const children = [
    ...('content' in node ? [node.content] : []),
    ...('childNodes' in node ? node.childNodes : []),
  ];
  return children.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...listElements(child),
  ]);
}

const forbidden = new Set(
  `applet bgsound embed frame frameset iframe keygen listing marquee noembed noframes object param plaintext portal
  style xml xmp animate animatemotion animatetransform set foreignobject feimage handler maction annotation-xml math`.split(
    /\s+/,
  ),
);

function judgeElement(element: Element, options: Options): Finding[] {
  const { attrs, tagName } = element;
  const name = tagName.toLowerCase();
  return [
    ...(forbidden.has(name) ? [`<${name}>`] : []),
    ...(name === 'script' ? judgeScript(element, options) : []),
    ...(name === 'template' && readAttribute(element, 'shadowrootmode')
      ? ['<template shadowrootmode>']
      : []),
    ...(name === 'meta' ? judgeMeta(element, options) : []),
    ...(name === 'base' && readAttribute(element, 'href') !== undefined ? ['<base href>'] : []),
    ...(name === 'link' ? judgeLink(element, options) : []),
    ...attrs.flatMap((attribute) => judgeAttribute(name, attribute)),
  ];
}

function judgeScript(element: Element, { isOwnFile }: Options): Finding[] {
  const src = readAttribute(element, 'src');
  if (src !== undefined) return isOwnFile?.(pathOf(src)) ? [] : [`<script> src="${src}"`];
  const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return readAttribute(element, 'type') === 'application/ld+json' && isJson(text)
    ? []
    : [`<script> ${text.slice(0, 60)}`];
}

/** A page that has moved may lead to where it is now, on this site. */
function judgeMeta(element: Element, { as }: Options): Finding[] {
  const content = readAttribute(element, 'content') ?? '';
  const isMoved = as === 'page' && /^0; url=\/(?![/\\])[a-z0-9/-]*$/.test(content);
  const isSilent = readAttribute(element, 'http-equiv') === undefined || isMoved;
  return isSilent ? [] : [`<meta http-equiv> ${content}`];
}

/** A link in the head may say what a page is; it loads only what is ours. */
function judgeLink(element: Element, { isOwnFile }: Options): Finding[] {
  const [rel = '', href = ''] = [readAttribute(element, 'rel'), readAttribute(element, 'href')];
  const isSaid = /^(?:canonical|alternate|license)$/.test(rel);
  return isSaid || isOwnFile?.(pathOf(href)) ? [] : [`<link> ${rel} ${href}`];
}

const addressed = new Set(
  `action background cite classid code codebase data formaction from href icon longdesc lowsrc dynsrc manifest ping
  poster profile src to usemap values xlink:href`.split(/\s+/),
);
/** What a browser fetches without being asked to. */
const loading = new Set(
  `background data lowsrc dynsrc manifest poster src srcset imagesrcset`.split(' '),
);
const harmless = new Set(['http:', 'https:', 'mailto:', 'tel:']);

function judgeAttribute(
  element: string,
  { name, prefix, value }: Element['attrs'][number],
): Finding[] {
  const full = (prefix ? `${prefix}:${name}` : name).toLowerCase();
  const finding = `<${element}> ${full}="${value.slice(0, 60)}"`;
  if (/^(?:on|srcdoc$|style$|ping$|formaction$|is$)/.test(full)) return [finding];
  if (full === 'srcset' || full === 'imagesrcset')
    return value.split(',').some((candidate) => isElsewhere(candidate)) ? [finding] : [];
  if (!addressed.has(full)) return [];
  const address = parseAddress(value);
  if (!address || !harmless.has(address.protocol)) return [finding];
  const loads = loading.has(full) || /^(?:use|image)$/.test(element) || full === 'action';
  return loads && isElsewhere(value) ? [finding] : [];
}

/** As a browser reads an address on one of our pages: it forgives tabs, line breaks, case and backslashes. */
const parseAddress = (value: string) =>
  URL.canParse(value, ours) ? new URL(value, ours) : undefined;
const isElsewhere = (value: string) =>
  parseAddress(value.trim().split(/\s/)[0] ?? '')?.origin !== ours;
const pathOf = (value: string) => (isElsewhere(value) ? '' : (parseAddress(value)?.pathname ?? ''));

const readAttribute = ({ attrs }: Element, name: string) =>
  attrs.find((attribute) => attribute.name === name)?.value;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return !/<\/?script|<!--/i.test(text);
  } catch {
    return false;
  }
}
