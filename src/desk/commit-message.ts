import { findKind, findSettings } from '#src/gate/content-places.ts';
import { parseEntry } from '#src/gate/parse-entry.ts';
import { kinds } from '#src/schemas/index.ts';
import { settings } from '#src/schemas/settings.ts';

/**
 * The message of a commit: what was done to which entry, then the files.
 * @example 新建办事维权指南“公司拖欠工资怎么办？”
 */
export function writeMessage(
  deed: string,
  path: string,
  source: string,
  paths: readonly string[] = [],
  trailers = '',
): string {
  const files = paths.map((file) => `文件：${file}`).join('\n');
  return [`${deed}${nameFile(path, source)}`, files, trailers]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** A file as editors know it: its kind and its title. */
function nameFile(path: string, source: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const setting = findSettings(path);
  if (setting) return `网站设置“${settings[setting].label}”`;
  const kind = findKind(path);
  if (!kind) return `${name.endsWith('.pdf') ? '文件' : '图片'}“${name}”`;
  return `${kinds[kind].label}“${shorten(titleIn(path, parseEntry(path, source).data)) || name}”`;
}

/** The title of an entry by its front matter; the name of settings; `''` where there is none. */
export function titleIn(path: string, data: unknown): string {
  const setting = findSettings(path);
  if (setting) return settings[setting].label;
  const kind = findKind(path);
  const title =
    kind && (data as Record<string, unknown> | null | undefined)?.[kinds[kind].titleField];
  return typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : '';
}

function shorten(title: string): string {
  const characters = [...title];
  return characters.length > 50 ? `${characters.slice(0, 49).join('')}…` : title;
}
