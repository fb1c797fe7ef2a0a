import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';

/** Where uploads are kept: pictures and documents. */
export const imageFolder = 'content/images';

/** Where settings are kept. */
export const settingsFolder = 'content/settings';

/** The kind of entry a path holds. */
export function findKind(path: string): KindName | undefined {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return path.endsWith('.md') ? kindNames.find((kind) => kinds[kind].folder === folder) : undefined;
}

/** The settings a path holds. */
export function findSettings(path: string): SettingsName | undefined {
  const names = Object.keys(settings) as SettingsName[];
  return names.find((name) => path === `${settingsFolder}/${name}.yml`);
}
