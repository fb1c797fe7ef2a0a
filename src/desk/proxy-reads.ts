import { DeskError } from './desk-error.ts';
import type { StoredFile } from './git-tree.ts';
import { briefly } from './history/brief.ts';
import type { Params } from './proxy-requests.ts';
import type { Workplace } from './workplace.ts';

/** The actions that read what is published. */
export function createReader({ store, drafts, index }: Workplace) {
  async function readAll(files: readonly StoredFile[]) {
    const sources = await store.read(files.map(({ blob }) => blob));
    return files.map(({ path, blob }) => ({
      data: sources.get(blob)?.toString() ?? '',
      file: { path, id: blob },
    }));
  }

  /** An upload that came with an entry is in its draft until that is published. */
  async function findInDrafts(path: string): Promise<StoredFile | undefined> {
    const files = (await drafts.all()).flatMap((draft) => draft.files);
    const blob = files.find((file) => file.path === path)?.after;
    return blob ? { path, blob } : undefined;
  }

  return {
    entriesByFolder: async ({ folder, page, pageSize, brief }: Params<'entriesByFolder'>) => {
      const files = (await store.list(`${folder}/`)).filter(({ path }) => path.endsWith('.md'));
      const start = page === undefined ? 0 : (page - 1) * pageSize;
      const part = page === undefined ? files : files.slice(start, start + pageSize);
      const entries = brief ? briefly(part, await index.at()) : await readAll(part);
      if (page === undefined) return entries;
      return {
        entries,
        total: files.length,
        pages: Math.max(1, Math.ceil(files.length / pageSize)),
      };
    },

    entriesByFiles: async ({ files }: Params<'entriesByFiles'>) => {
      const found = await readAll(await store.list(...files.map(({ path }) => path)));
      return files.map(({ path, label }) => {
        const entry = found.find(({ file }) => file.path === path);
        return { data: entry?.data ?? null, file: { path, label, id: entry?.file.id ?? null } };
      });
    },

    getEntry: async ({ path }: Params<'getEntry'>) => {
      const [entry] = await readAll(await store.list(path));
      if (!entry) throw new DeskError(404, `找不到“${path}”，可能已经被删除。请回到列表刷新。`);
      return entry;
    },

    getMedia: async ({ mediaFolder, namesOnly }: Params<'getMedia'>) => {
      const files = await store.list(`${mediaFolder}/`);
      if (namesOnly) return files.map(({ path, blob }) => ({ id: blob, path, name: nameOf(path) }));
      const contents = await store.read(files.map(({ blob }) => blob));
      return files.map((file) => describeMedia(file, contents.get(file.blob)));
    },

    getMediaFile: async ({ path }: Params<'getMediaFile'>) => {
      const [published] = await store.list(path);
      const file = published ?? (await findInDrafts(path));
      if (!file) throw new DeskError(404, `找不到图片“${nameOf(path)}”，可能已经被删除。`);
      return describeMedia(file, (await store.read([file.blob])).get(file.blob));
    },
  };
}

/** An upload as Decap expects it. */
export function describeMedia({ path, blob }: StoredFile, content: Buffer | undefined) {
  return {
    id: blob,
    path,
    name: nameOf(path),
    content: content?.toString('base64') ?? '',
    encoding: 'base64',
  };
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
