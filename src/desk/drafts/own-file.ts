import type { GitStore } from '../git-store.ts';
import { type Draft, pathOf } from './draft.ts';

/** The entry’s own file in a draft, also where only a picture of it has changed; nothing where the draft has none. */
export async function readOwnFile(
  store: GitStore,
  draft: Draft,
): Promise<Draft['files'][number] | undefined> {
  const path = pathOf(draft);
  if (!path) return undefined;
  const changed = draft.files.find((file) => file.path === path);
  if (changed) return changed;
  const [file] = await store.listAt(draft.tip, path);
  return file && { path, before: file.blob, after: file.blob };
}
