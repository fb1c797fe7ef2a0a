import { blankPdfAuthors } from '#src/lib/upload/blank-pdf-authors.ts';
import { findPdfFault } from '#src/lib/upload/find-pdf-fault.ts';
import { cleanPicture } from './clean-picture.ts';
import { DeskError } from './desk-error.ts';
import { checkUpload } from './uploads.ts';

/** A file as it may be kept. */
export interface CleanUpload {
  name: string;
  bytes: Buffer;
}

/**
 * Check an upload and take from it what the public need not have. The name stays, since an entry may refer to it already.
 * Pictures are decoded and encoded anew (see `cleanPicture`); PDF files stay as they are but for the names of their authors.
 * What has been cleaned once comes back byte for byte, so whoever compares with a stored file compares with the result of this.
 * @throws DeskError in Chinese for what is not kept at all.
 */
export async function cleanUpload(name: string, bytes: Buffer): Promise<CleanUpload> {
  const type = checkUpload(name, bytes);
  if (type !== 'pdf') return { name, bytes: await cleanPicture(name, bytes, type) };
  const fault = findPdfFault(bytes);
  if (fault) {
    throw new DeskError(422, `“${name}”${fault}，不能上传。请用“打印成 PDF”另存一份再上传。`);
  }
  return { name, bytes: Buffer.from(blankPdfAuthors(bytes)) };
}
