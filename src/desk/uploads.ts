import { createHash } from 'node:crypto';
import { type FileType, fileTypes, findFileType } from '#src/lib/upload/file-type.ts';
import { imageFolder } from './content-paths.ts';
import { DeskError } from './desk-error.ts';

const megabyte = 1024 * 1024;

/** How large a file of each kind may be, in megabytes. */
const limits: Record<FileType, number> = { jpg: 5, png: 5, webp: 5, avif: 5, pdf: 20 };

/** Refuse an upload that is not what its name says, or too large. Returns what it is. */
export function checkUpload(name: string, bytes: Buffer): FileType {
  const extension = extensionOf(name);
  const type = fileTypes.find((known) => known === (extension === 'jpeg' ? 'jpg' : extension));
  if (!type) {
    throw new DeskError(422, `“${name}”不能上传：只收 jpg、png、webp、avif 图片和 pdf 文件。`);
  }
  if (bytes.length > limits[type] * megabyte) {
    const size = (bytes.length / megabyte).toFixed(1);
    throw new DeskError(422, `“${name}”有${size} MB，超过${limits[type]} MB。请先压缩再上传。`);
  }
  if (findFileType(bytes) !== type) {
    throw new DeskError(
      422,
      `“${name}”的内容不是${extension}。请用图片软件另存为正确的格式再上传。`,
    );
  }
  return type;
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

const extensionOf = (name: string) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
