import { type DefaultTreeAdapterTypes, html, parse, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * A page to be looked at and nothing else: no scripts, no handlers, nothing fetched but what it links to as style.
 * `layers` is the text of /layers.css, which has to come before every other style.
 */
export function cleanPage(page: string, layers: string): string {
  const document = parse(page);
  clean(document, layers);
  return serialize(document);
}

function clean(node: Node, layers: string) {
  if (!('childNodes' in node)) return;
  node.childNodes = node.childNodes.filter((child) => !isElement(child) || isHarmless(child));
  for (const child of node.childNodes) {
    if (isElement(child)) {
      child.attrs = child.attrs.filter(
        ({ name, value }) => !name.startsWith('on') && !/^\s*javascript:/i.test(value),
      );
      if (isLayers(child)) becomeStyle(child, layers);
    }
    clean('content' in child ? child.content : child, layers);
  }
}

const isElement = (node: Node): node is Element => 'tagName' in node;

const attribute = ({ attrs }: Element, wanted: string) =>
  attrs.find(({ name }) => name === wanted)?.value;

function isHarmless(element: Element): boolean {
  const { tagName } = element;
  if (tagName === 'link') return attribute(element, 'rel') === 'stylesheet';
  if (tagName === 'meta') return attribute(element, 'http-equiv') === undefined;
  return !['script', 'base', 'iframe', 'object', 'embed'].includes(tagName);
}

const isLayers = (element: Element) =>
  element.tagName === 'link' && attribute(element, 'href') === '/layers.css';

function becomeStyle(element: Element, text: string) {
  element.tagName = 'style';
  element.nodeName = 'style';
  element.attrs = [];
  element.childNodes = [{ nodeName: '#text', value: text, parentNode: element }];
  element.namespaceURI = html.NS.HTML;
}
