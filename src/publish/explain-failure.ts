import { describeFullDisk, formatSize, freeSpace, isScarce, sizeOf } from './disk-space.ts';
import { type Publication, placesOf } from './publication.ts';
import { isDiskFull, PublishError } from './publish-error.ts';

/** A full disk is told with its figures, before what was made is removed and changes them. */
export function explainFailure(publication: Publication, error: unknown): unknown {
  const { dir } = publication;
  const { built, work, previousSite } = placesOf(publication);
  const free = freeSpace(dir);
  // Programs that meet a full disk call it by many names, and a build goes on about other things.
  if (!isDiskFull(error) && (error instanceof PublishError || !isScarce(dir))) return error;
  const available = sizeOf(work) + free;
  const known = Math.max(sizeOf(built), previousSite ? sizeOf(previousSite) : 0);
  const need =
    known > available
      ? `大约 ${formatSize(known)}`
      : `${formatSize(available)} 以上，或者文件个数到了上限（df -i 看得到）`;
  return describeFullDisk(dir, need, available);
}
