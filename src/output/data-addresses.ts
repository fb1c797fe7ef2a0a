import { listOwnAddresses } from './addresses.ts';
import { isJson, type OutputFile } from './output-file.ts';
import type { Site } from './site.ts';
import { walkJson } from './walk-json.ts';

/** Addresses of this site that a data file names; they count from the file itself. */
export function listDataAddresses(site: Site, file: OutputFile): string[] {
  const { path } = file;
  if (path.endsWith('.csv')) return listTableAddresses(site, file.text());
  if (path.endsWith('.pf_fragment')) return listFragmentAddresses(file.text());
  // The desk’s configuration names addresses that only its server answers.
  if (!isJson(path) || path === '/admin/config.json') return [];
  const value = file.json();
  if (path.endsWith('.webmanifest')) return listManifestAddresses(value);
  if (path === '/search/index.json') return listIndexFiles(value);
  if (path.endsWith('/suggestions.json')) return listSuggested(value);
  return [...listOwnAddresses(site, value), ...listPaths(value)];
}

/** Icons and the page that an installed site opens. */
const listManifestAddresses = (value: unknown): string[] =>
  [...walkJson(value)].flatMap(({ key, value: text }) =>
    /^(?:src|url|start_url)$/.test(key) ? [String(text)] : [],
  );

/** Texts that are nothing but a path: `/policies/labour-law/#article-50`. */
function listPaths(value: unknown): string[] {
  const found: string[] = [];
  for (const { value: text } of walkJson(value)) {
    if (typeof text === 'string' && /^\/[\w-]+\/(?:[\w./-]*)(?:#\S+)?$/.test(text))
      found.push(text);
  }
  return found;
}

/** What a page of the search index says it is about: a signature stands before the JSON. */
function listFragmentAddresses(text: string): string[] {
  const [, url] = /"url":"([^"]*)"/.exec(text) ?? [];
  return url === undefined ? [] : [url];
}

/** The cells of a table that name a page, whatever stands around them. */
const listTableAddresses = ({ base }: Site, table: string): string[] =>
  table.split(/[\s,"、；（）]+/).filter((word) => word.startsWith(`${base}/`));

/** The files that every search asks for first. */
function listIndexFiles(value: unknown): string[] {
  const { folder, early } = value as { folder?: string; early?: string[] };
  return (early ?? []).map((name) => `${folder}${name.replace(/\?.*$/, '')}`);
}

/** Addresses differ in the slug alone and are put together in the browser. */
function listSuggested(value: unknown): string[] {
  const { groups = [] } = value as {
    groups?: { before: string; after: string; rows: [string, ...unknown[]][] }[];
  };
  return groups.flatMap(({ before, after, rows }) =>
    rows.map(([slug]) => `${before}${slug}${after}`),
  );
}
