import { localForage } from 'decap-cms-lib-util';
import { openedVersion } from '../opened-versions.ts';
import { currentEmail } from '../shell/person.ts';

export interface StoredBackup {
  raw: string;
  /** When it was written, in milliseconds. */
  savedAt: number;
  /** The blob the editor started from. */
  version: string | null;
}

interface KeptBackup {
  key: string;
  backup: StoredBackup;
}

/** So many backups of one entry are kept. */
const mostKept = 5;

/** What an open editor writes to, and what was done with the backups it found. */
interface Sitting {
  /** Every editor that is opened writes a backup of its own: never over one that was there before. */
  own: string;
  /** Backups that somebody looked at and went on from. */
  passed: Set<string>;
  /** Backups that were put into the form: kept until the text is saved. */
  restored: Set<string>;
}

const sittings = new Map<string, Sitting>();

/** What the keys of an entry’s backups begin with; two people on one computer share none. */
const prefixOf = (collection: string, slug?: string | false) =>
  ['backup', currentEmail(), collection, slug || '', ''].join('|');

/** An editor was opened. */
export function startSitting(collection: string, slug?: string): void {
  const prefix = prefixOf(collection, slug);
  const own = prefix + crypto.randomUUID();
  sittings.set(prefix, { own, passed: new Set(), restored: new Set() });
}

function sittingOf(collection: string, slug?: string | false): Sitting {
  const prefix = prefixOf(collection, slug);
  if (!sittings.has(prefix)) startSitting(collection, slug || undefined);
  return sittings.get(prefix) as Sitting;
}

async function readAll(prefix: string): Promise<KeptBackup[]> {
  const keys = (await localForage.keys()).filter((key) => key.startsWith(prefix));
  const read = await Promise.all(
    keys.map(async (key) => ({ key, backup: await localForage.getItem<StoredBackup>(key) })),
  );
  return read
    .filter((kept): kept is KeptBackup => Boolean(kept.backup?.raw.trim()))
    .sort((one, other) => other.backup.savedAt - one.backup.savedAt);
}

/** The backups of an entry that the open editor did not write, newest first; the same text once. */
export async function listBackups(collection: string, slug?: string): Promise<KeptBackup[]> {
  const { own } = sittingOf(collection, slug);
  const others = (await readAll(prefixOf(collection, slug))).filter(({ key }) => key !== own);
  const texts = others.map(({ backup }) => backup.raw);
  return others.filter(({ backup }, index) => texts.indexOf(backup.raw) === index);
}

/** The backup to offer next: after the last one comes the first again. */
export async function nextBackup(collection: string, slug?: string): Promise<StoredBackup | null> {
  const { passed } = sittingOf(collection, slug);
  const all = await listBackups(collection, slug);
  const next = all.find(({ key }) => !passed.has(key));
  if (!next) passed.clear();
  return (next ?? all[0])?.backup ?? null;
}

/** Go on to the next backup. */
export function passBackup(collection: string, slug: string | undefined, key: string): void {
  sittingOf(collection, slug).passed.add(key);
}

/** Keep a backup that is in the form now until the form is saved. */
export function restoreBackup(collection: string, slug: string | undefined, key: string): void {
  sittingOf(collection, slug).restored.add(key);
}

/** Throw away one text. */
export async function dropText(collection: string, slug: string | undefined, raw: string) {
  const all = await readAll(prefixOf(collection, slug));
  const same = all.filter(({ backup }) => backup.raw === raw);
  await Promise.all(same.map(({ key }) => localForage.removeItem(key)));
}

/** Write the backup of the open editor. */
export async function writeBackup(
  collection: string,
  slug: string | undefined,
  backup: { raw: string; path: string },
): Promise<void> {
  const { own } = sittingOf(collection, slug);
  const version = openedVersion(backup.path) ?? null;
  await localForage.setItem(own, { ...backup, savedAt: Date.now(), version });
  const tooMany = (await readAll(prefixOf(collection, slug))).slice(mostKept);
  await Promise.all(tooMany.map(({ key }) => localForage.removeItem(key)));
}

/** The text of the open editor is saved: nothing else is thrown away. */
export async function dropSaved(collection: string, slug?: string | false): Promise<void> {
  const { own, restored } = sittingOf(collection, slug);
  await Promise.all([own, ...restored].map((key) => localForage.removeItem(key)));
  restored.clear();
}
