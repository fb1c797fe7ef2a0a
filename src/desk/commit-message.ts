import { parseEntry } from '#src/gate/parse-entry.ts';
import { kinds } from '#src/schemas/index.ts';
import { settings } from '#src/schemas/settings.ts';
import { findKind, findSettings } from './content-paths.ts';

/** What happened to a file. */
export type Deed = '新建' | '修改' | '删除' | '上传';

/**
 * The message of a commit: what was done to which entry, then the files.
 * @example 新建办事维权指南“公司拖欠工资怎么办？”
 */
export function writeMessage(deed: Deed, path: string, source: string, paths: string[]): string {
  const files = paths.map((file) => `文件：${file}`).join('\n');
  return `${deed}${nameFile(path, source)}\n\n${files}\n`;
}

function nameFile(path: string, source: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const setting = findSettings(path);
  if (setting) return `网站设置“${settings[setting].label}”`;
  const kind = findKind(path);
  if (!kind) return `${name.endsWith('.pdf') ? '文件' : '图片'}“${name}”`;
  const { label, titleField } = kinds[kind];
  return `${label}“${shorten(titleOf(path, source, titleField)) || name}”`;
}

function titleOf(path: string, source: string, titleField: string): string {
  const data = parseEntry(path, source).data;
  const title = (data as Record<string, unknown> | null | undefined)?.[titleField];
  return typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : '';
}

function shorten(title: string): string {
  const characters = [...title];
  return characters.length > 50 ? `${characters.slice(0, 49).join('')}…` : title;
}
