import type { Map as ImmutableMap } from 'immutable';
import { nextBackup, type StoredBackup, startSitting } from './backup-store.ts';

/** The part of Decap’s editor that we use. */
export interface OpenEditor {
  props: {
    collection: ImmutableMap<string, unknown>;
    slug?: string;
    newEntry: boolean;
    entryDraft: ImmutableMap<string, unknown>;
    retrieveLocalBackup: (
      collection: ImmutableMap<string, unknown>,
      slug: string | undefined,
    ) => Promise<unknown>;
  };
}

let editor: OpenEditor | undefined;
let filling: object | undefined;
let isFilling = false;

/** Remember which editor is open. */
export function setEditor(open: OpenEditor): void {
  editor = open;
  const { collection, slug, newEntry } = open.props;
  startSitting(String(collection.get('name')), newEntry ? undefined : slug);
}

/** What Decap reads as the backup of an entry: a text for the open form, or what was never saved. */
export async function readBackup(
  collection: string,
  slug?: string,
): Promise<StoredBackup | object | null> {
  if (!filling) return nextBackup(collection, slug);
  const backup = filling;
  filling = undefined;
  isFilling = true;
  return backup;
}

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
  filling = { raw, path, mediaFiles: media?.toJS?.() ?? [] };
  await retrieveLocalBackup(collection, slug);
}

/** Have Decap read the next backup of the entry, and offer it. */
export async function readNextBackup(): Promise<void> {
  if (!editor) return;
  const { collection, slug, newEntry, retrieveLocalBackup } = editor.props;
  await retrieveLocalBackup(collection, newEntry ? undefined : slug);
}
