import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';

/** Where uploads are kept. */
export const imageFolder = 'content/images';

const allowed = [
  /^content\/(?:[^/]+\/)*[^/]+\.md$/,
  /^content\/settings\/[^/]+\.yml$/,
  /^content\/images\/[^/]+\.(?:jpg|jpeg|png|webp|avif|pdf)$/,
];

/** Control characters, and what no file name may hold on Windows. */
const unsafe = /[\p{Cc}\\:*?"<>|]/u;

/** Whether the desk may read and write this path: content and nothing else. */
export function isContentPath(path: string): boolean {
  if (unsafe.test(path)) return false;
  if (path.split('/').some((part) => part === '' || part.startsWith('.'))) return false;
  return allowed.some((pattern) => pattern.test(path));
}

/** Whether the desk may list this folder. */
export function isContentFolder(path: string): boolean {
  return path === imageFolder || kindNames.some((kind) => kinds[kind].folder === path);
}

/** The kind of entry a path holds. */
export function findKind(path: string): KindName | undefined {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return path.endsWith('.md') ? kindNames.find((kind) => kinds[kind].folder === folder) : undefined;
}

/** The settings a path holds. */
export function findSettings(path: string): SettingsName | undefined {
  const names = Object.keys(settings) as SettingsName[];
  return names.find((name) => path === `content/settings/${name}.yml`);
}
