import { blankPdfAuthors } from '#src/lib/upload/blank-pdf-authors.ts';
import { findPdfFault } from '#src/lib/upload/find-pdf-fault.ts';

/** A PDF without the names of its authors. @throws Error in Chinese for one that no reader should have to open. */
export function cleanDocument(name: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const fault = findPdfFault(bytes);
  if (fault) throw new Error(`“${name}”${fault}，不能上传。请用“打印成 PDF”另存一份再上传。`);
  return blankPdfAuthors(bytes);
}
