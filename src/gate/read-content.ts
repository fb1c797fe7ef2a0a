import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import { type Settings, type SettingsName, settings } from '#src/schemas/settings.ts';
import { checkEntry } from './check-entry.ts';
import { checkSettings } from './check-settings.ts';
import { checkTogether } from './check-together.ts';
import type { Content, ContentEntry } from './content.ts';
import { imageFolder, settingsFolder } from './content-places.ts';
import type { Fault } from './fault.ts';
import { missingFile } from './join-content.ts';
import { readOutline } from './read-outline.ts';

type Read = { content: Content; faults: Fault[] };

/** Pages are bundled with a copy of this module, which finds the same table under this name. */
const table = Symbol.for('shenyang-e-union.content');
const shared = globalThis as { [table]?: Map<string, Read> };

/** Say what stands below a root for as long as this process runs: a build judges its content once. */
export function rememberContent(root: string, read: Read): void {
  shared[table] = new Map([...(shared[table] ?? []), [resolve(root), read]]);
}

/** Read and judge all texts of `content/` below a project root. Faulty files are left out and named in `faults`. */
export function readContent(root: string): Read {
  const known = shared[table]?.get(resolve(root));
  if (known) return known;
  const faults: Fault[] = [];
  const content: Content = {
    entries: Object.fromEntries(
      kindNames.map((kind) => [kind, readKind(root, kind, faults)]),
    ) as unknown as Content['entries'],
    settings: Object.fromEntries(
      (Object.keys(settings) as SettingsName[]).map((name) => [
        name,
        readSettings(root, name, faults),
      ]),
    ) as Content['settings'],
    images: new Set(listFiles(join(root, imageFolder))),
  };
  const faulty = new Set(faults.map(({ file }) => file));
  faults.push(...checkTogether(content, faulty), ...readOutline(root).faults);
  return { content, faults };
}

/** Read and judge one settings file. */
export function readSettings<Name extends SettingsName>(
  root: string,
  name: Name,
  faults: Fault[],
): Settings<Name> | undefined {
  const file = `${settingsFolder}/${name}.yml`;
  if (!existsSync(join(root, file))) {
    if ('optional' in settings[name]) return undefined;
    faults.push(missingFile(file));
    return undefined;
  }
  const checked = checkSettings(file, name, readFileSync(join(root, file), 'utf8'));
  faults.push(...checked.faults);
  return checked.data;
}

/** Read and judge all entries of one kind. What is wrong is added to `faults`. */
export function readKind<Name extends KindName>(
  root: string,
  kind: Name,
  faults: Fault[],
): ContentEntry<Name>[] {
  const { folder } = kinds[kind];
  const entries: ContentEntry<Name>[] = [];
  const files = listFiles(join(root, folder)).filter((name) => name.endsWith('.md'));
  const names = files.map((name) => basename(name, '.md'));
  for (const name of files) {
    const file = `${folder}/${name}`;
    const checked = checkEntry(kind, file, readFileSync(join(root, file), 'utf8'), names);
    faults.push(...checked.faults);
    if (checked.entry) entries.push(checked.entry);
  }
  return entries;
}

const listFiles = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
