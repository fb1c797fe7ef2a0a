import { attribute, type Element, type Elements, findAll, rawText } from './page.ts';
import type { Site } from './site.ts';
import { walkJson } from './walk-json.ts';

/** Where an address leads: into this site, away from it, or nowhere because it cannot be read. */
export type Target =
  | { kind: 'inner'; path: string; fragment: string }
  | { kind: 'outer'; url: URL }
  | { kind: 'broken' };

/** Where an address leads that is written in the file or page at `from`. */
export function findTarget({ base }: Pick<Site, 'base'>, from: string, address: string): Target {
  try {
    const url = new URL(address, `${base}${from}`);
    if (url.origin !== base) return { kind: 'outer', url };
    const fragment = decodeURIComponent(url.hash.slice(1));
    return { kind: 'inner', path: decodeURIComponent(url.pathname), fragment };
  } catch {
    return { kind: 'broken' };
  }
}

/** Addresses that markup loads or leads to. What a page calls itself is judged with its metadata. */
export function listAddresses({ elements }: Elements): string[] {
  return elements.flatMap((element) =>
    attribute(element, 'rel') === 'canonical' ? [] : addressesOf(element),
  );
}

const addressesOf = (element: Element): string[] => [
  ...['href', 'src', 'action', 'formaction', 'poster', 'data-index'].flatMap(
    (name) => attribute(element, name) ?? [],
  ),
  ...['srcset', 'imagesrcset'].flatMap((name) => splitSrcset(attribute(element, name))),
];

/** The addresses in a `srcset`. */
export const splitSrcset = (set = ''): string[] =>
  set.split(',').flatMap((item) => item.trim().split(/\s+/)[0] || []);

/** The files that a style sheet loads. */
export const listSheetAddresses = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]*)["']?\s*\)|@import\s+["']([^"']+)["']/g)]
    .map(([, loaded, imported]) => loaded ?? imported ?? '')
    .filter((address) => !/^(?:data:|#)/.test(address));

/** Structured data blocks of a page; those that are no JSON are judged elsewhere. */
export function readData(page: Elements): Record<string, unknown>[] {
  return findAll(page, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .flatMap((script) => {
      try {
        return [JSON.parse(rawText(script))];
      } catch {
        return [];
      }
    });
}

/** Addresses of this site that data gives in full; the query of a template is no part of it. */
export function listOwnAddresses({ base }: Pick<Site, 'base'>, value: unknown): string[] {
  const found: string[] = [];
  for (const { value: text } of walkJson(value)) {
    const isOwn = typeof text === 'string' && (text === base || text.startsWith(`${base}/`));
    if (isOwn && !/\s/.test(text)) found.push(text.replace(/\?.*$/, ''));
  }
  return found;
}

/** The end of a sentence about an address that is not there; nothing when it is. */
export function findDeadEnd(site: Site, from: string, address: string): string | undefined {
  const target = findTarget(site, from, address);
  if (target.kind === 'broken') return `地址“${address}”读不懂`;
  if (target.kind === 'outer' || site.has(target.path)) return undefined;
  // A server answers with a detour.
  if (site.has(`${target.path}/`)) return `指向 ${target.path}，末尾少了斜线`;
  return `指向 ${target.path}，那里什么也没有`;
}
