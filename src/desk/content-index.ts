import { setImmediate as giveWay } from 'node:timers/promises';
import { checkEntry } from '#src/gate/check-entry.ts';
import { checkSettings } from '#src/gate/check-settings.ts';
import type { ContentEntry } from '#src/gate/content.ts';
import { findKind, findSettings, imageFolder } from '#src/gate/content-places.ts';
import type { Fault } from '#src/gate/fault.ts';
import { parseEntry } from '#src/gate/parse-entry.ts';
import { prune } from '#src/gate/prune.ts';
import type { SettingsName } from '#src/schemas/settings.ts';
import type { GitStore } from './git-store.ts';
import type { StoredFile } from './git-tree.ts';

/** A content file that has been read and judged by itself. */
export interface IndexedFile {
  blob: string;
  faults: Fault[];
  entry?: ContentEntry;
  settings?: { name: SettingsName; data: unknown };
  /** Front matter as far as it can be read, also where there are faults. */
  data: Record<string, unknown>;
}

/** Everything in `content/`, by path. */
export type IndexedFiles = ReadonlyMap<string, IndexedFile>;

/** What content holds, without reading a file twice. */
export interface ContentIndex {
  /** Content of a commit; of the last one where none is named. */
  at: (commit?: string) => Promise<IndexedFiles>;
}

/** Files judged before the desk lets others have a turn. */
const atOnce = 50;
const keptTrees = 4;

/** An index that reads only what has changed since it was last asked. */
export function createContentIndex(store: GitStore): ContentIndex {
  const files = new Map<string, IndexedFile>();
  const trees = new Map<string, Promise<IndexedFiles>>();

  async function build(commit: string): Promise<IndexedFiles> {
    const stored = await store.listAt(commit, 'content');
    const unread = stored.filter((file) => isText(file.path) && !files.has(keyOf(file)));
    for (let start = 0; start < unread.length; start += atOnce) {
      const part = unread.slice(start, start + atOnce);
      const sources = await store.read(part.map(({ blob }) => blob));
      for (const file of part) {
        const source = sources.get(file.blob)?.toString() ?? '';
        files.set(keyOf(file), indexFile(file.path, source, file.blob));
      }
      await giveWay();
    }
    return new Map(
      stored.map((file) => [file.path, files.get(keyOf(file)) ?? picture(file.blob)] as const),
    );
  }

  return {
    at: async (commit) => {
      const wanted = commit ?? (await store.head());
      const tree = wanted && (await store.treeOf(wanted));
      if (!wanted || !tree) return new Map();
      const known = trees.get(tree);
      if (known) return known;
      const built = build(wanted);
      trees.set(tree, built);
      built.catch(() => trees.delete(tree));
      if (trees.size > keptTrees) trees.delete(trees.keys().next().value ?? '');
      return built;
    },
  };
}

const keyOf = ({ path, blob }: StoredFile) => `${path}\0${blob}`;
const picture = (blob: string): IndexedFile => ({ blob, faults: [], data: {} });

/** Whether a path holds text to judge, not an upload. */
export const isText = (path: string) => !path.startsWith(`${imageFolder}/`);

/** Read and judge one file by itself. */
export function indexFile(path: string, source: string, blob: string): IndexedFile {
  const kind = findKind(path);
  if (kind) {
    const { entry, faults } = checkEntry(kind, path, source);
    const data = entry?.data ?? prune(parseEntry(path, source).data);
    return { blob, faults, data: asRecord(data), ...(entry && { entry }) };
  }
  const name = findSettings(path);
  if (!name) return picture(blob);
  const { data, faults } = checkSettings(path, name, source);
  return { blob, faults, settings: { name, data }, data: asRecord(data) };
}

const asRecord = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
