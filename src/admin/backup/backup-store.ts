import { localForage } from 'decap-cms-lib-util';
import { openedVersion } from '../opened-versions.ts';

interface StoredBackup {
  raw: string;
  /** When it was written, in milliseconds. */
  savedAt?: number;
  /** The blob the editor started from. */
  version?: string | null;
}

const keptKey = (key: string) => `kept.${key}`;

/** A backup that somebody wanted to decide on later. Decap’s own is overwritten as soon as anything is typed. */
export const keptBackup = (key: string): Promise<StoredBackup | null> =>
  localForage.getItem(keptKey(key));

/** Put the backup of an entry aside, where typing does not touch it. */
export async function keepBackup(key: string): Promise<void> {
  const backup = (await keptBackup(key)) ?? (await localForage.getItem<StoredBackup>(key));
  if (backup) await localForage.setItem(keptKey(key), backup);
}

/** Throw away the backup that was put aside. */
export const dropKept = (key: string): Promise<void> => localForage.removeItem(keptKey(key));

/** What is written into each backup besides the text. */
export const markBackup = (path: string) => ({
  savedAt: Date.now(),
  version: openedVersion(path) ?? null,
});

/** When the backup of an entry was written, and which version of the entry it started from. */
export async function versionOfBackup(key: string) {
  const backup = (await keptBackup(key)) ?? (await localForage.getItem<StoredBackup>(key));
  return { savedAt: formatTime(backup?.savedAt), version: backup?.version ?? undefined };
}

function formatTime(time: number | undefined): string {
  if (time === undefined) return '';
  const parts = new Date(time);
  const minute = String(parts.getMinutes()).padStart(2, '0');
  return `${parts.getMonth() + 1}月${parts.getDate()}日${parts.getHours()}:${minute}，`;
}
