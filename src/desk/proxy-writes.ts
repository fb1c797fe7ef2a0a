import { deleteFiles } from './delete-files.ts';
import { changeStatus, discardDraft } from './drafts/change-status.ts';
import { publishDraft } from './drafts/publish-draft.ts';
import { saveDraft } from './drafts/save-draft.ts';
import type { Person } from './person.ts';
import type { Params } from './proxy-requests.ts';
import { saveUpload } from './save-upload.ts';
import type { Workplace } from './workplace.ts';

/** The actions that write: each by a person. */
export function createWriter(work: Workplace) {
  return {
    persistEntry: (params: Params<'persistEntry'>, person: Person) =>
      saveDraft(work, params, person),
    updateUnpublishedEntryStatus: (
      { newStatus, ...entry }: Params<'updateUnpublishedEntryStatus'>,
      person: Person,
    ) => changeStatus(work, entry, newStatus, person),
    publishUnpublishedEntry: (entry: Params<'publishUnpublishedEntry'>, person: Person) =>
      publishDraft(work, entry, person),
    deleteUnpublishedEntry: (entry: Params<'deleteUnpublishedEntry'>, person: Person) =>
      discardDraft(work, entry, person),
    persistMedia: ({ asset }: Params<'persistMedia'>, person: Person) =>
      saveUpload(work, asset, person),
    deleteFile: ({ path }: Params<'deleteFile'>, person: Person) =>
      deleteFiles(work, [path], person),
    deleteFiles: ({ paths }: Params<'deleteFiles'>, person: Person) =>
      deleteFiles(work, paths, person),
  };
}
