import { localForage } from 'decap-cms-lib-util';
import type { Map as ImmutableMap } from 'immutable';

/** The part of Decap’s editor that we use. */
export interface OpenEditor {
  props: {
    collection: ImmutableMap<string, unknown>;
    slug?: string;
    entryDraft: ImmutableMap<string, unknown>;
    retrieveLocalBackup: (
      collection: ImmutableMap<string, unknown>,
      slug: string | undefined,
    ) => Promise<unknown>;
  };
}

let editor: OpenEditor | undefined;
let isFilling = false;

/** Remember which editor is open. */
export const setEditor = (open: OpenEditor): void => {
  editor = open;
};

/** Whether a backup was just made to be put into the form; asked once. */
export function takeFilling(): boolean {
  const was = isFilling;
  isFilling = false;
  return was;
}

/** Put the text of a file into the open form: by way of a backup, the one door that Decap has for it. */
export async function fillForm(path: string, raw: string): Promise<void> {
  if (!editor) return;
  const { collection, slug, entryDraft, retrieveLocalBackup } = editor.props;
  const media = entryDraft.getIn(['entry', 'mediaFiles']) as { toJS?: () => object[] } | undefined;
  const backup = { raw, path, mediaFiles: media?.toJS?.() ?? [], savedAt: Date.now() };
  await localForage.setItem(`backup.${collection.get('name')}.${slug}`, backup);
  isFilling = true;
  await retrieveLocalBackup(collection, slug);
}
