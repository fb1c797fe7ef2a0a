import { findDestination, paged } from '#src/gate/site-addresses.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import { placeOf, type ReviewContext, type Subject } from '../subject.ts';

/** Links that lead nowhere, run scripts or are not encrypted: in the body and in every text. */
export function checkLinks(subject: Subject, { catalogue }: ReviewContext): Finding[] {
  return subject.texts.flatMap(({ path, text }) => {
    const place = placeOf(subject, path);
    const isBody = path[0] === 'body';
    const links = isBody ? linksIn(text) : addressesIn(text, path.at(-1) === 'href');
    return [
      ...scriptsIn(text),
      ...(isBody ? [] : markdownIn(text)),
      ...links.flatMap((link) => judge(catalogue, link, addressOf(subject))),
    ].map((finding) => ({ ...place, ...finding }));
  });
}

type Judged = Omit<Finding, 'field' | 'path'>;

function scriptsIn(text: string): Judged[] {
  const [script] = /(?:javascript|vbscript)\s*:|\]\(\s*<?\s*data\s*:/i.exec(text) ?? [];
  if (!script) return [];
  const message = `链接里有网页代码“${script.replace(/^\W+/, '')}”`;
  return [{ level: 'block', message, cure: '换成以 https:// 开头的网址，或去掉这个链接' }];
}

/** Only the body is Markdown; elsewhere its brackets would be printed. */
function markdownIn(text: string): Judged[] {
  const [link] = /\[[^\]\n]+\]\([^)\n]*\)/.exec(text) ?? [];
  if (!link) return [];
  const cure = '这一栏只能写文字；链接写在“正文”里，或换到“来源”“热线”这些字段';
  return [{ level: 'warn', message: `“${link}”会原样印在页面上`, cure }];
}

function judge(catalogue: Catalogue, href: string, base: string): Judged[] {
  if (/^http:/i.test(href)) {
    const cure = '换成以 https:// 开头的网址；对方没有的，就只写网站名称';
    return [{ level: 'warn', message: `“${href}”没有加密，容易被冒充`, cure }];
  }
  if (/^(?:[a-z]+:|#)/i.test(href)) return [];
  const address = decode(new URL(href, `https://site.invalid${base}`).pathname);
  const destination = findDestination(catalogue, address);
  if (destination === 'there') return [];
  if (destination === 'draft') {
    const cure = '先发布它；否则读者点开是“找不到这个页面”';
    return [{ level: 'warn', message: `链接“${href}”指向的内容还是草稿`, cure }];
  }
  const message = `链接“${href}”在本站找不到`;
  return [{ level: 'block', message, cure: '核对网址：在网站上打开那一页，从地址栏抄下来' }];
}

const addressOf = ({ kind, slug }: Subject) =>
  kind === undefined || kind === 'pages' ? `/${slug}/` : `/${kind}/${slug}/`;

/** Where the links of a body lead, as our own renderer makes them. */
const linksIn = (body: string) =>
  Array.from(renderMarkdown(body).html.matchAll(/<a [^>]*?href="([^"]*)"/g), ([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );

const pages = new RegExp(`/(?:${paged.join('|')})/[a-z0-9-]+/?(?![\\w.-])`, 'g');

/** Addresses of our pages, and unencrypted ones of others, in a text that is no Markdown. */
function addressesIn(text: string, isAddress: boolean): string[] {
  if (isAddress) return [text.trim()];
  const withoutHosts = text.replace(/https?:\/\/[^\s，。；）)”」]+/gi, '');
  return [
    ...(text.match(/http:\/\/[^\s，。；）)”」]+/gi) ?? []),
    ...(withoutHosts.match(pages) ?? []),
  ];
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
