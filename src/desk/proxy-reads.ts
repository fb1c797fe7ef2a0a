import { DeskError } from './desk-error.ts';
import type { StoredFile } from './git-tree.ts';
import type { GitStore } from './git-store.ts';
import type { Params } from './proxy-requests.ts';

/** The actions that read, from the last commit. */
export function createReader(store: GitStore) {
  async function readAll(files: readonly StoredFile[]) {
    const sources = await store.read(files.map(({ blob }) => blob));
    return files.map(({ path, blob }) => ({
      data: sources.get(blob)?.toString() ?? '',
      file: { path, id: blob },
    }));
  }

  return {
    entriesByFolder: async ({ folder }: Params<'entriesByFolder'>) => {
      const files = await store.list(`${folder}/`);
      return readAll(files.filter(({ path }) => path.endsWith('.md')));
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
      const [file] = await store.list(path);
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
