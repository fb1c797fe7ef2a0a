import { isKnownElement } from './known-elements.ts';
import {
  attribute,
  type Element,
  type Elements,
  nameOf,
  rawText,
  readMarkup,
  readWithScripts,
} from './page.ts';

/** Attributes that a browser follows, loads or sends to. */
const addressed = new Set([
  'action',
  'archive',
  'background',
  'cite',
  'classid',
  'codebase',
  'data',
  'formaction',
  'href',
  'icon',
  'imagesrcset',
  'longdesc',
  'lowsrc',
  'dynsrc',
  'manifest',
  'ping',
  'poster',
  'profile',
  'src',
  'srcset',
  'usemap',
  'xlink:href',
  'data-href',
  'data-index',
  'data-src',
]);

/** Schemes an address may have; all others run, open or hide something. */
const schemes = new Set(['http', 'https', 'tel', 'mailto']);

/**
 * What of a page or piece of markup could run, as ends of Chinese sentences; empty when nothing can.
 * Read with and without scripts where that makes a difference.
 */
export function findExecutable(html: string, { elements }: Elements = readMarkup(html)): string[] {
  const others = /<noscript/i.test(html) ? readWithScripts(html).elements : [];
  return [...new Set([...elements, ...others].flatMap(judgeElement))];
}

const judgeElement = (element: Element): string[] => [
  ...(isKnownElement(element) ? [] : [`有不在允许之列的标签 <${element.tagName}>`]),
  ...judgeScript(element),
  ...judgeRefresh(element),
  ...element.attrs.flatMap((item) => judgeAttribute(nameOf(item), item.value)),
  ...(element.tagName === 'base' && attribute(element, 'href') !== undefined
    ? ['<base> 改了整页的地址']
    : []),
];

/** Data blocks alone stand in a page, and nothing in them may look like the end of one. */
function judgeScript(element: Element): string[] {
  if (element.tagName !== 'script') return [];
  const text = rawText(element);
  if (attribute(element, 'src') !== undefined) {
    return text.trim() === '' ? [] : ['引用文件的 <script> 里还写着代码'];
  }
  if (attribute(element, 'type') !== 'application/ld+json') return ['页面里写着脚本'];
  if (/<\/script|<!--/i.test(text)) return ['数据块里有能让它提前结束的字符'];
  try {
    JSON.parse(text);
    return [];
  } catch {
    return ['数据块不是 JSON'];
  }
}

/** A page may only send its readers to another page of this site. */
function judgeRefresh(element: Element): string[] {
  const kind = element.tagName === 'meta' ? attribute(element, 'http-equiv') : undefined;
  if (kind === undefined) return [];
  const target = /^\d+;\s*url=(\/[^/].*|\/)$/i.exec(attribute(element, 'content') ?? '');
  return kind.toLowerCase() === 'refresh' && target
    ? []
    : [`有不允许的 <meta http-equiv="${kind}">`];
}

function judgeAttribute(name: string, value: string): string[] {
  if (/^on/i.test(name)) return [`属性 ${name} 会运行代码`];
  if (name === 'style' || name === 'srcdoc') return [`有属性 ${name}`];
  if (!addressed.has(name)) return [];
  const addresses = /srcset$/.test(name) ? value.split(',') : [value];
  return addresses
    .filter((address) => !isHarmless(address))
    .map((address) => `属性 ${name} 的地址“${address.trim().slice(0, 60)}”不允许`);
}

/** Whether an address leads to a page or file, or to somebody’s telephone or mailbox. */
export function isHarmless(address: string): boolean {
  // Browsers pass over these when they read an address.
  const written = address.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+/, '');
  if (/^[\\/]{2}/.test(written)) return false;
  const [, scheme] = /^([^/?#]*?):/.exec(written) ?? [];
  return scheme === undefined || schemes.has(scheme.toLowerCase());
}
