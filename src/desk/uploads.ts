import { createHash } from 'node:crypto';
import { imageFolder } from './content-paths.ts';
import { DeskError } from './desk-error.ts';

const megabyte = 1024 * 1024;

/** What a file of each kind starts with, and how large it may be. */
const kindsOfFile: Record<string, { starts: (bytes: Buffer) => boolean; limit: number }> = {
  jpg: { starts: (bytes) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff', limit: 5 },
  png: { starts: (bytes) => bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a', limit: 5 },
  webp: {
    starts: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
    limit: 5,
  },
  avif: {
    starts: (bytes) => ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 32)),
    limit: 5,
  },
  pdf: { starts: (bytes) => ascii(bytes, 0, 5) === '%PDF-', limit: 20 },
};

const ascii = (bytes: Buffer, start: number, end: number) => bytes.toString('latin1', start, end);

/** Refuse an upload that is not what its name says, or too large. */
export function checkUpload(name: string, bytes: Buffer): void {
  const extension = extensionOf(name);
  const kind = kindsOfFile[extension === 'jpeg' ? 'jpg' : extension];
  if (!kind) {
    throw new DeskError(422, `“${name}”不能上传：只收 jpg、png、webp、avif 图片和 pdf 文件。`);
  }
  if (bytes.length > kind.limit * megabyte) {
    const size = (bytes.length / megabyte).toFixed(1);
    throw new DeskError(422, `“${name}”有${size} MB，超过${kind.limit} MB。请先压缩再上传。`);
  }
  if (!kind.starts(bytes)) {
    throw new DeskError(
      422,
      `“${name}”的内容不是${extension}。请用图片软件另存为正确的格式再上传。`,
    );
  }
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
