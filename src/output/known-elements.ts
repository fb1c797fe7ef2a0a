import { html as names } from 'parse5';
import type { Element } from './page.ts';

/** What pages are written with, and what Markdown may come to write; what is in a template is judged like all else. */
const htmlElements = new Set(
  `a abbr address article aside b base bdi bdo blockquote body br button caption cite code col colgroup data dd del
  details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i
  img input ins kbd label legend li link main map mark menu meta meter nav noscript ol optgroup option output p picture
  pre progress q rp rt ruby s samp script search section select small source span strong sub summary sup table tbody td
  template textarea tfoot th thead time title tr u ul var wbr
  display-settings opening-state place-actions site-search venue-finder venue-map`.split(/\s+/),
);

/** What drawings are made of: nothing that moves, links, or takes in other files. */
const svgElements = new Set(
  `circle clipPath defs desc ellipse g line linearGradient path pattern polygon polyline radialGradient rect stop svg
  symbol text title tspan`.split(/\s+/),
);

/** Whether an element is one that pages of this site are made of. */
export function isKnownElement({ tagName, namespaceURI }: Element): boolean {
  if (namespaceURI === names.NS.SVG) return svgElements.has(tagName);
  return namespaceURI === names.NS.HTML && htmlElements.has(tagName);
}

/** Whether a drawing may hold an element of this name. */
export const isKnownInSvg = (name: string): boolean => svgElements.has(name);
