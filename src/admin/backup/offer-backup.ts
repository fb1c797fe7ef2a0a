import type { Map as ImmutableMap } from 'immutable';
import { openedVersion, rememberVersion } from '../opened-versions.ts';
import { openDialog } from '../shell/dialog.ts';
import { dropText, listBackups, passBackup, restoreBackup } from './backup-store.ts';
import { describeBackup } from './describe-backup.ts';
import { readNextBackup, takeFilling } from './fill-form.ts';

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
  if (!entry) return;
  const collection = String(offer.collection.get('name'));
  const { slug } = offer;
  const all = await listBackups(collection, slug);
  const index = all.findIndex(({ backup }) => backup.raw === offer.backup.get('raw'));
  const shown = all[index];
  // What was read for an entry that has been left meanwhile is offered there.
  if (!shown) return;
  const { key, backup } = shown;
  const changes = describeBackup(offer.collection, slug, entry, offer.backup);
  if (changes.length === 0) {
    await dropText(collection, slug, backup.raw);
    if (all.length > 1) await readNextBackup();
    return;
  }
  const path = String(offer.backup.get('path') ?? '');
  const isOld = Boolean(path && backup.version && openedVersion(path) !== backup.version);
  const answer = await askAbout(changes, {
    savedAt: backup.savedAt,
    isOld,
    place: all.length > 1 ? `第${index + 1}份，共${all.length}份。` : '',
  });
  if (answer === 'next') passBackup(collection, slug, key);
  if (answer === 'drop') await dropText(collection, slug, backup.raw);
  if (answer === 'next' || (answer === 'drop' && all.length > 1)) await readNextBackup();
  if (answer !== 'load') return;
  // What others saved since then must not be overwritten unseen.
  if (path && backup.version) rememberVersion(path, backup.version);
  restoreBackup(collection, slug, key);
  offer.load();
}

interface Shown {
  savedAt: number;
  /** Whether the entry was saved by somebody since this was typed. */
  isOld: boolean;
  /** Which one of how many it is; nothing when there is only one. */
  place: string;
}

function askAbout(changes: readonly string[], { savedAt, isOld, place }: Shown): Promise<string> {
  const lines = [
    `${formatTime(savedAt)}，您在这台电脑上写到一半，没有保存。和现在打开的不同：`,
    ...(isOld ? ['在那以后，这条内容又保存过：恢复前请先看清不同。'] : []),
    ...(place ? [place] : []),
  ];
  return openDialog({
    title: '有一份没保存的文字',
    text: lines.join('\n'),
    more: listOf(changes),
    buttons: [
      { label: '先不要', value: 'later' },
      ...(place ? [{ label: '看另一份', value: 'next' }] : []),
      { label: '删掉这份', value: 'drop' },
      { label: '恢复到表单里', value: 'load' },
    ],
    ...(isOld && { main: 'later' }),
  });
}

function formatTime(time: number): string {
  const parts = new Date(time);
  const minute = String(parts.getMinutes()).padStart(2, '0');
  return `${parts.getMonth() + 1}月${parts.getDate()}日${parts.getHours()}:${minute}`;
}

/** Milliseconds after which an entry that has not come is not waited for: its editor is gone. */
const patience = 60_000;

/** The form as it was loaded: a backup put in before that would be overwritten at once. */
async function whenLoaded({ slug, current }: BackupOffer): Promise<Entry | undefined> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const entry = current();
    const isThere = slug ? entry?.get('slug') === slug : entry?.has('data');
    if (entry && isThere) return entry;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
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
