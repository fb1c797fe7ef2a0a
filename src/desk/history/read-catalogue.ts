import { findKind } from '#src/gate/content-places.ts';
import { type Catalogue, makeCatalogue } from '#src/review/catalogue.ts';
import type { PlainEntry } from '#src/review/find-work.ts';
import type { ContentIndex, IndexedFiles } from '../content-index.ts';
import { indexFile, isText } from '../content-index.ts';
import type { Draft } from '../drafts/draft.ts';
import type { DraftList } from '../drafts/draft-list.ts';
import type { GitStore } from '../git-store.ts';

interface Sources {
  store: GitStore;
  index: ContentIndex;
  drafts: DraftList;
}

/** Reads the catalogue of what is published, with the entries and pictures that are only in drafts; made anew when those change. */
export function createCatalogueReader({ store, index, drafts }: Sources): () => Promise<Catalogue> {
  let last: { files: IndexedFiles; key: string; catalogue: Promise<Catalogue> } | undefined;
  return async () => {
    const [files, open] = await Promise.all([index.at(), drafts.all()]);
    const fresh = open.flatMap((draft) => findFresh(draft, files));
    const key = fresh.map(({ path, blob }) => `${blob} ${path}`).join('\n');
    if (last?.files !== files || last.key !== key) {
      const catalogue = readSources(store, files, fresh).then(makeCatalogue);
      last = { files, key, catalogue };
      catalogue.catch(() => {
        last = undefined;
      });
    }
    return last.catalogue;
  };
}

async function readSources(store: GitStore, files: IndexedFiles, fresh: readonly FreshFile[]) {
  const entries = await readFreshEntries(store, fresh);
  const settings = (name: string) => files.get(`content/settings/${name}.yml`)?.settings?.data;
  const pictures = [...files.keys(), ...fresh.map(({ path }) => path)];
  return {
    entries: [...plainEntries(files), ...entries.map((entry) => ({ ...entry, draft: true }))],
    hotlines: settings('hotlines'),
    topics: settings('topics'),
    desk: settings('desk'),
    images: new Set(pictures.filter((path) => !isText(path)).map(nameOf)),
  };
}

/** Entries with their front matter, as reviews and work lists take them. */
export function plainEntries(files: IndexedFiles): PlainEntry[] {
  return [...files].flatMap(([path, { data }]) => {
    const collection = findKind(path);
    return collection ? [{ collection, slug: nameOf(path).slice(0, -3), data }] : [];
  });
}

interface FreshFile {
  path: string;
  blob: string;
  slug: string;
}

/** The files of a draft that are not published yet. */
function findFresh({ files, slug }: Draft, published: IndexedFiles): FreshFile[] {
  return files.flatMap(({ path, after }) =>
    after && !published.has(path) ? [{ path, blob: after, slug }] : [],
  );
}

async function readFreshEntries(
  store: GitStore,
  fresh: readonly FreshFile[],
): Promise<PlainEntry[]> {
  const texts = fresh.filter(({ path }) => isText(path));
  const sources = await store.read(texts.map(({ blob }) => blob));
  return texts.flatMap(({ path, blob, slug }) => {
    const collection = findKind(path);
    const source = sources.get(blob)?.toString() ?? '';
    return collection ? [{ collection, slug, data: indexFile(path, source, blob).data }] : [];
  });
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
