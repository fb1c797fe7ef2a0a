import {
  type CurrentIndex,
  indexAddress,
  type PinyinRow,
  pinyinFile,
  type Vocabulary,
  vocabularyFile,
} from '#src/search/index-files.ts';
import type { PagefindHit, PagefindInstance, PagefindModule } from './pagefind.ts';

/** The index of the site, ready to be asked. */
export interface SearchIndex {
  vocabulary: Vocabulary;
  search: (terms: string) => Promise<PagefindHit[]>;
  preload: (terms: string) => Promise<void>;
  readPinyin: () => Promise<PinyinRow[]>;
}

/** How many searches are kept: typing on and going back ask the same again. */
const kept = 400;

/**
 * Fetch what every query needs of the current index.
 * Call it in a worker: where there is a document, Pagefind would cut our tokens by its language.
 * `site` is where the site is, when it is not where the worker comes from.
 * @throws when anything cannot be fetched.
 */
export async function openIndex(site = ''): Promise<SearchIndex> {
  const current = await fetchJson<CurrentIndex>(site + indexAddress, 'no-cache');
  const folder = site + current.folder;
  const [vocabulary, pagefind] = await Promise.all([
    fetchJson<Vocabulary>(folder + vocabularyFile),
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
  ]);
  const instance = pagefind.createInstance({
    basePath: folder,
    baseUrl: '/',
    metaCacheTag: 'current',
    ranking: { metaWeights: { title: 5, aliases: 4 } },
  });
  let pinyin: Promise<PinyinRow[]> | undefined;
  return {
    vocabulary,
    search: rememberSearches(instance),
    preload: (terms) => instance.preload(terms),
    readPinyin: () => {
      pinyin ??= fetchJson<PinyinRow[]>(folder + pinyinFile);
      return pinyin;
    },
  };
}

function rememberSearches(instance: PagefindInstance): SearchIndex['search'] {
  const searches = new Map<string, Promise<PagefindHit[]>>();
  return (terms) => {
    let search = searches.get(terms);
    if (!search) {
      search = instance.search(terms).then(({ results }) => results);
      searches.set(terms, search);
      const [oldest] = searches.keys();
      if (searches.size > kept && oldest !== undefined) searches.delete(oldest);
    }
    return search;
  };
}

async function fetchJson<Value>(address: string, cache: RequestCache = 'default'): Promise<Value> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response.json() as Promise<Value>;
}
