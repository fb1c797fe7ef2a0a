import { lstatSync, readdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { PublishError } from './publish-error.ts';

/** Bytes that may still be written to the disk of a folder. */
export function freeSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Whether a disk is as good as full: less is left than a few small files need. */
export const isScarce = (folder: string) => freeSpace(folder) < 256 * 1024;

/** Bytes of everything below a folder; 0 when there is none. */
export function sizeOf(path: string): number {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.size ?? 0;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** The error for a disk that will not do, or did not. @param need What was needed, such as `大约 2.5 MB` @param free In bytes */
export function describeFullDisk(folder: string, need: string, free: number): PublishError {
  return new PublishError(
    `磁盘放不下新的一版：“${folder}”所在的磁盘有 ${formatSize(free)} 可用，这一版要${need}。` +
      '没做完的已经删掉，网站还是原来的。清理磁盘，或用 --keep 2 少留几版，再发布一次。',
    { outcome: '没有发布：磁盘满了' },
  );
}

/** Bytes as `2.5 MB`. */
export const formatSize = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
