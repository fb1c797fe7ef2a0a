import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import { type Settings, type SettingsName, settings } from '#src/schemas/settings.ts';
import { checkEntry } from './check-entry.ts';
import { checkArticles, checkFormerSlugs, checkRelations } from './check-relations.ts';
import { checkSettings } from './check-settings.ts';
import type { Content, ContentEntry } from './content.ts';
import type { Fault } from './fault.ts';
import { readOutline } from './read-outline.ts';

/** Read and judge all of `content/` below a project root. Faulty files are left out and named in `faults`. */
export function readContent(root: string): { content: Content; faults: Fault[] } {
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
    images: new Set(listFiles(join(root, 'content/images'))),
  };
  const faulty = new Set(faults.map(({ file }) => file));
  faults.push(
    ...checkRelations(content, faulty),
    ...checkArticles(content),
    ...checkFormerSlugs(content),
    ...readOutline(root).faults,
  );
  return { content, faults };
}

/** Read and judge one settings file. */
export function readSettings<Name extends SettingsName>(
  root: string,
  name: Name,
  faults: Fault[],
): Settings<Name> | undefined {
  const file = `content/settings/${name}.yml`;
  if (!existsSync(join(root, file))) {
    if ('optional' in settings[name]) return undefined;
    faults.push({ file, problem: '文件不见了', cure: '从版本历史里恢复它；网站离不开这个文件' });
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
