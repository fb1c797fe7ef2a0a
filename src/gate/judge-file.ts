import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Settings, SettingsName } from '#src/schemas/settings.ts';
import { checkEntry } from './check-entry.ts';
import { checkSettings } from './check-settings.ts';
import type { ContentEntry } from './content.ts';
import { findKind, findSettings, imageFolder } from './content-places.ts';
import type { Fault } from './fault.ts';
import { limits } from './limits.ts';
import { checkMedia } from './read-media.ts';

/** One content file, judged by itself. */
export interface JudgedFile {
  /** Path from the root: `content/guides/unpaid-wages.md`. */
  file: string;
  faults: Fault[];
  /** What it holds, where it is in order. */
  entry?: ContentEntry;
  settings?: { name: SettingsName; data: Settings<SettingsName> };
  /** Nobody could read it to its end: nothing is known of it. */
  isLost?: boolean;
}

/** Read a file of `content/` below a root and judge it. */
export async function readAndJudge(root: string, file: string): Promise<JudgedFile> {
  const path = join(root, file);
  const about = lstatSync(path);
  if (!about.isFile()) return { file, faults: [noFile(file)] };
  if (about.size > limits.file) return { file, faults: [tooLarge(file, about.size)] };
  const bytes = readFileSync(path);
  const judged = await judgeFile(file, bytes);
  const isMisnamed = judged.faults.some(({ field }) => field?.endsWith('（slug）'));
  return isMisnamed ? judgeFile(file, bytes, listNames(dirname(path))) : judged;
}

/**
 * Judge one file by its place and its bytes. What lies where nothing belongs has no fault of its own.
 * `neighbours` are the names of all files of its kind, without `.md`.
 */
export async function judgeFile(
  file: string,
  bytes: Uint8Array,
  neighbours: readonly string[] = [],
): Promise<JudgedFile> {
  if (file.startsWith(`${imageFolder}/`)) return { file, faults: await checkMedia(file, bytes) };
  const kind = findKind(file);
  const name = findSettings(file);
  // Bytes that are no UTF-8 become a character that the gate refuses.
  const source = new TextDecoder().decode(bytes);
  if (kind) return { file, ...checkEntry(kind, file, source, neighbours) };
  if (!name) return { file, faults: [] };
  const { data, faults } = checkSettings(file, name, source);
  return { file, faults, ...(data && { settings: { name, data } }) };
}

const listNames = (folder: string) => readdirSync(folder).map((name) => basename(name, '.md'));

const noFile = (file: string): Fault => ({
  file,
  problem: '不是普通文件',
  cure: '换成真正的文件；内容里不能放快捷方式和指向别处的链接',
});

const tooLarge = (file: string, size: number): Fault => ({
  file,
  problem: `有${Math.ceil(size / 1024 / 1024)} MB，太大了`,
  cure: '文字不超过 200 KB，图片不超过 5 MB，PDF 不超过 20 MB',
});
