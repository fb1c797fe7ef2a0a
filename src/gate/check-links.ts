import { today } from '#src/lib/dates.ts';
import { surveyMarkdown } from '#src/lib/survey-markdown.ts';
import { type KindName, kindNames } from '#src/schemas/index.ts';
import { isPublished } from '#src/schemas/publication.ts';
import type { Content, ContentEntry } from './content.ts';
import { settingsFolder } from './content-places.ts';
import type { Fault } from './fault.ts';
import { findDestination, type KnownEntries } from './site-addresses.ts';

/** Links of the menu and of bodies into our own site must lead to a page that is built today. Entries that are not shown today are let be. */
export function checkLinks(content: Content): Fault[] {
  const day = today();
  const shown = (kind: KindName) =>
    content.entries[kind].filter(({ data }) => isPublished(data, day)) as ContentEntry[];
  const known = listKnown(content, shown);
  const inBodies = kindNames.flatMap((kind) =>
    shown(kind)
      .filter(({ body }) => /\]|</.test(body))
      .flatMap((entry) => judgeBody(entry, known)),
  );
  return [...judgeMenu(content, known), ...inBodies];
}

const cure = '在网站上打开要链接的那一页，从地址栏抄下网址；还没发布的先发布';

function judgeMenu({ settings }: Content, known: KnownEntries): Fault[] {
  const menu = settings.site?.menu ?? [];
  return menu.flatMap(({ href }, index) => {
    if (!href.startsWith('/') || findDestination(known, href) === 'there') return [];
    const field = `主菜单第${index + 1}项的地址（menu.${index}.href）`;
    const problem = `“${href.slice(0, 60)}”在本站找不到`;
    return [{ file: `${settingsFolder}/site.yml`, field, problem, cure }];
  });
}

function listKnown(
  { settings }: Content,
  shown: (kind: KindName) => readonly ContentEntry[],
): KnownEntries {
  const slugs = (kind: KindName) =>
    shown(kind).map(({ slug, data: { formerSlugs } }) => ({ slug, formerSlugs }));
  const filed = new Set(
    [...shown('guides'), ...shown('policies')].flatMap(({ data }) =>
      'topics' in data ? data.topics : [],
    ),
  );
  return {
    // Built from all names of kinds, which the compiler cannot follow.
    kinds: Object.fromEntries(
      kindNames.map((kind) => [kind, slugs(kind)]),
    ) as unknown as KnownEntries['kinds'],
    // A subject without guides and laws has no page.
    topics: settings.topics?.topics.filter(({ name }) => filed.has(name)).map(({ slug }) => slug),
  };
}

function judgeBody({ kind, slug, file, body }: ContentEntry, known: KnownEntries): Fault[] {
  const base = `https://site.invalid${kind === 'pages' ? '' : `/${kind}`}/${slug}/`;
  return surveyMarkdown(body).links.flatMap(({ address }) => {
    if (!/^(?:\/(?!\/)|\.{1,2}\/)/.test(address)) return [];
    if (findDestination(known, readPath(address, base)) === 'there') return [];
    return [
      {
        file,
        field: '正文',
        problem: `里的链接“${address.slice(0, 60)}”在本站找不到`,
        cure,
      },
    ];
  });
}

function readPath(address: string, base: string): string {
  try {
    return decodeURI(new URL(address, base).pathname);
  } catch {
    return address;
  }
}
