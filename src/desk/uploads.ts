import { createHash } from 'node:crypto';
import { imageFolder } from '#src/gate/content-places.ts';
import type { FileType } from '#src/lib/upload/file-type.ts';
import { extensionOf, judgeUpload } from '#src/lib/upload/judge-upload.ts';
import { DeskError } from './desk-error.ts';

/** Refuse an upload that is not what its name says, or too large. Returns what it is. */
export function checkUpload(name: string, bytes: Buffer): FileType {
  const judged = judgeUpload(name, bytes);
  if ('type' in judged) return judged.type;
  throw new DeskError(422, `“${name}”${judged.problem}。${judged.cure}。`);
}

/** Whether a file name fits into page addresses and front matter as it is. */
export const isSafeName = (name: string) => /^[a-z0-9][a-z0-9-]*\.[a-z]+$/.test(name);

/**
 * Where an upload is kept: under its own name where that is safe and free, else under one made from it.
 * @example chooseUploadPath('头像 Photo(1).PNG', bytes, () => false) → 'content/images/photo-1-3f9a2c1e.png'
 */
export function chooseUploadPath(
  name: string,
  bytes: Buffer,
  isTaken: (path: string) => boolean,
): string {
  if (isSafeName(name) && !isTaken(`${imageFolder}/${name}`)) return `${imageFolder}/${name}`;
  const stem = name
    .slice(0, -extensionOf(name).length - 1)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return `${imageFolder}/${stem || 'file'}-${mark}.${extensionOf(name)}`;
}
