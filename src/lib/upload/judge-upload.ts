import { type FileType, fileTypes, findFileType } from './file-type.ts';

const megabyte = 1024 * 1024;

/** How large a file of each kind may be, in megabytes. */
const limits: Record<FileType, number> = { jpg: 5, png: 5, webp: 5, avif: 5, pdf: 20 };

/** What a file is, or what is wrong with it, in two halves of a Chinese sentence. */
export type JudgedUpload = { type: FileType } | { problem: string; cure: string };

/** Judge name, size and first bytes of an upload against one another. */
export function judgeUpload(name: string, bytes: Uint8Array): JudgedUpload {
  const extension = extensionOf(name);
  const type = fileTypes.find((known) => known === (extension === 'jpeg' ? 'jpg' : extension));
  if (!type) {
    return { problem: '不能上传', cure: '只收 jpg、png、webp、avif 图片和 pdf 文件' };
  }
  if (bytes.length > limits[type] * megabyte) {
    const size = (bytes.length / megabyte).toFixed(1);
    return { problem: `有${size} MB，超过${limits[type]} MB`, cure: '请先压缩再上传' };
  }
  if (findFileType(bytes) !== type) {
    return { problem: `的内容不是${extension}`, cure: '请用图片软件另存为正确的格式再上传' };
  }
  return { type };
}

/** The letters after the last point of a file name, in lower case. */
export const extensionOf = (name: string): string =>
  /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
