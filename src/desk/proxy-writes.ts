import type { Fault } from '#src/gate/fault.ts';
import { deleteFiles } from './delete-files.ts';
import type { Change } from './git-commit.ts';
import type { GitStore, Saved } from './git-store.ts';
import { createJudge } from './judge-changes.ts';
import type { Params } from './proxy-requests.ts';
import { saveEntry } from './save-entry.ts';
import { saveUpload } from './save-upload.ts';

/** Told of every save that made a commit. */
export type SaveListener = (saved: Saved, subject: string) => void;

/** What the actions that write work with. */
export interface Writer {
  store: GitStore;
  /** What would be wrong after these changes. */
  judge: (changes: readonly Change[]) => Promise<Fault[]>;
  /** Commit changes that have been judged. */
  save: (changes: readonly Change[], message: string) => Promise<Saved>;
}

/** The actions that write: judged, then committed. */
export function createWriter(store: GitStore, onSaved: SaveListener) {
  const writer: Writer = {
    store,
    judge: createJudge(store),
    save: async (changes, message) => {
      const saved = await store.save(changes, message);
      if (saved.commit) onSaved(saved, message.slice(0, message.indexOf('\n')));
      return saved;
    },
  };
  return {
    persistEntry: (params: Params<'persistEntry'>) => saveEntry(writer, params),
    persistMedia: ({ asset }: Params<'persistMedia'>) => saveUpload(writer, asset),
    deleteFile: ({ path }: Params<'deleteFile'>) => deleteFiles(writer, [path]),
    deleteFiles: ({ paths }: Params<'deleteFiles'>) => deleteFiles(writer, paths),
  };
}
