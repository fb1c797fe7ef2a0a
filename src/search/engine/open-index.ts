import { fetchJson } from '#src/lib/fetch-json.ts';
import type { Card } from '#src/search/card.ts';
import {
  type CurrentIndex,
  cacheTag,
  cardFile,
  type EntryTable,
  entryTableFile,
  indexAddress,
  type PinyinRow,
  pinyinFile,
  traditionalFile,
  type Vocabulary,
  vocabularyFile,
} from '#src/search/index-files.ts';
import { createEntries, type Entries } from './entries.ts';

import type { PagefindHit, PagefindInstance, PagefindModule } from './pagefind.ts';
import { remember } from './remember.ts';

/** The index of the site, ready to be asked. */
export interface SearchIndex {
  vocabulary: Vocabulary;
  entries: Entries;
  search: PagefindSearch;
  preload: (terms: string) => Promise<void>;
  readPinyin: () => Promise<PinyinRow[]>;
  /** Traditional characters and their simplified forms by turns. */
  readTraditional: () => Promise<string>;
  /** The card of an entry that has one. */
  readCard: (url: string) => Promise<Card>;
}

type PagefindSearch = (terms: string | null) => Promise<PagefindHit[]>;

/** Pagefind cuts excerpts each time its data is asked for. */
function readOnce(hit: PagefindHit): PagefindHit {
  let read: ReturnType<PagefindHit['data']> | undefined;
  return {
    ...hit,
    data: () => {
      read ??= hit.data();
      return read;
    },
  };
}

/**
 * Fetch what every query needs of the current index.
 * Call it in a worker: where there is a document, Pagefind would cut our tokens by its language.
 * `site` is where the site is, when it is not where the worker comes from.
 * @throws when anything cannot be fetched.
 */
export async function openIndex(site = ''): Promise<SearchIndex> {
  const current = await fetchJson<CurrentIndex>(site + indexAddress, 'no-cache');
  const folder = site + current.folder;
  // Pagefind finds them in the cache when it gets there. Should one fail, Pagefind’s own request will tell.
  for (const file of current.early) void fetch(folder + file).catch(() => undefined);
  const read = remember((file: string) => fetchJson(folder + file));
  const [vocabulary, entries, pagefind] = await Promise.all([
    fetchJson<Vocabulary>(folder + vocabularyFile),
    fetchJson<EntryTable>(folder + entryTableFile),
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
  ]);
  const instance: PagefindInstance = pagefind.createInstance({
    basePath: folder,
    baseUrl: '/',
    metaCacheTag: cacheTag,
    ranking: { metaWeights: { title: 5, aliases: 4, names: 0 } },
  });
  return {
    vocabulary,
    entries: createEntries(entries),
    // Typing on and going back ask the same again.
    search: remember(async (terms) => (await instance.search(terms)).results.map(readOnce)),
    preload: (terms) => instance.preload(terms),
    readPinyin: () => read(pinyinFile) as Promise<PinyinRow[]>,
    readTraditional: () => read(traditionalFile) as Promise<string>,
    readCard: (url) => read(cardFile(url)) as Promise<Card>,
  };
}
