import { imageFolder } from '#src/gate/content-places.ts';
import { kindNames, kinds } from '#src/schemas/index.ts';

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
