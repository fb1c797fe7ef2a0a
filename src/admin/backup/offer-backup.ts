import type { Map as ImmutableMap } from 'immutable';
import { rememberVersion } from '../opened-versions.ts';
import { openDialog } from '../shell/dialog.ts';
import { dropKept, keepBackup, versionOfBackup } from './backup-store.ts';
import { describeBackup } from './describe-backup.ts';
import { takeFilling } from './fill-form.ts';

type Entry = ImmutableMap<string, unknown>;

interface BackupOffer {
  /** Decap's description of the kind. */
  collection: ImmutableMap<string, unknown>;
  /** Nothing for an entry that has never been saved. */
  slug: string | undefined;
  backup: Entry;
  /** The form as it is now. */
  current: () => Entry | undefined;
  /** Put the backup into the form. */
  load: () => void;
  /** Delete the backup. */
  drop: () => void;
}

/**
 * Offer what was typed and never saved, because the browser was closed, crashed or lost its login.
 * Nothing is thrown away unless somebody says so.
 */
export async function offerBackup(offer: BackupOffer): Promise<void> {
  if (takeFilling()) {
    offer.load();
    return;
  }
  const entry = await whenLoaded(offer);
  const key = keyOf(offer);
  const { savedAt, version } = await versionOfBackup(key);
  const changes = describeBackup(offer.collection, offer.slug, entry, offer.backup);
  if (changes.length === 0) {
    await dropKept(key);
    offer.drop();
    return;
  }
  const answer = await openDialog({
    title: '有一份没保存的文字',
    text: `${savedAt ? `${savedAt}您在这台电脑上写到一半，没有保存。` : '您在这台电脑上写到一半，没有保存。'}和现在打开的不同：`,
    more: listOf(changes),
    buttons: [
      { label: '先不要', value: 'later' },
      { label: '删掉这份', value: 'drop' },
      { label: '恢复到表单里', value: 'load' },
    ],
  });
  if (answer === 'later') await keepBackup(key);
  else await dropKept(key);
  if (answer === 'drop') offer.drop();
  if (answer !== 'load') return;
  // What others saved since then must not be overwritten unseen.
  const path = offer.backup.get('path');
  if (typeof path === 'string' && path && version) rememberVersion(path, version);
  offer.load();
}

/** Decap's name for the backup of an entry. */
const keyOf = ({ collection, slug }: BackupOffer) =>
  `backup.${collection.get('name')}${slug ? `.${slug}` : ''}`;

/** The form as it was loaded: a backup put in before that would be overwritten at once. */
async function whenLoaded({ slug, current }: BackupOffer): Promise<Entry> {
  for (;;) {
    const entry = current();
    const isThere = slug ? entry?.get('slug') === slug : entry?.has('data');
    if (entry && isThere) return entry;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function listOf(changes: readonly string[]): Node {
  const list = document.createElement('ul');
  for (const change of changes) {
    const item = document.createElement('li');
    item.textContent = change;
    list.append(item);
  }
  return list;
}
