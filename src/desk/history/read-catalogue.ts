import { type Catalogue, makeCatalogue } from '#src/review/catalogue.ts';
import type { PlainEntry } from '#src/review/find-work.ts';
import type { ContentIndex, IndexedFiles } from '../content-index.ts';
import { indexFile, isText } from '../content-index.ts';
import { findKind } from '../content-paths.ts';
import { pathOf } from '../drafts/draft.ts';
import type { DraftList } from '../drafts/draft-list.ts';
import type { GitStore } from '../git-store.ts';

interface Sources {
  store: GitStore;
  index: ContentIndex;
  drafts: DraftList;
}

/** The catalogue of what is published, with the drafts of entries and pictures that are not published yet. */
export async function readCatalogue({ store, index, drafts }: Sources): Promise<Catalogue> {
  const files = await index.at();
  const entries = plainEntries(files);
  const open = await drafts.all();
  const fresh = await readFreshEntries(store, open, files);
  const settings = (name: string) => files.get(`content/settings/${name}.yml`)?.settings?.data;
  const pictures = [
    ...files.keys(),
    ...open.flatMap((draft) => draft.files.map(({ path }) => path)),
  ];
  return makeCatalogue({
    entries: [...entries, ...fresh.map((entry) => ({ ...entry, draft: true }))],
    hotlines: settings('hotlines'),
    topics: settings('topics'),
    desk: settings('desk'),
    images: new Set(pictures.filter((path) => !isText(path)).map(nameOf)),
  });
}

/** Entries with their front matter, as reviews and work lists take them. */
export function plainEntries(files: IndexedFiles): PlainEntry[] {
  return [...files].flatMap(([path, { data }]) => {
    const collection = findKind(path);
    return collection ? [{ collection, slug: nameOf(path).slice(0, -3), data }] : [];
  });
}

async function readFreshEntries(
  store: GitStore,
  drafts: Awaited<ReturnType<DraftList['all']>>,
  published: IndexedFiles,
): Promise<PlainEntry[]> {
  const files = drafts.flatMap((draft) => {
    const path = pathOf(draft) ?? '';
    const blob = draft.files.find((file) => file.path === path)?.after;
    const collection = findKind(path);
    return blob && collection && !published.has(path)
      ? [{ path, blob, collection, slug: draft.slug }]
      : [];
  });
  const sources = await store.read(files.map(({ blob }) => blob));
  return files.map(({ path, blob, collection, slug }) => {
    const source = sources.get(blob)?.toString() ?? '';
    return { collection, slug, data: indexFile(path, source, blob).data };
  });
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
