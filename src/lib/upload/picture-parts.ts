import { readAvif } from './avif-parts.ts';
import type { FileType } from './file-type.ts';
import { readJpeg } from './jpeg-parts.ts';
import type { PictureParts } from './picture-bytes.ts';
import { readPng } from './png-parts.ts';
import { readWebp } from './webp-parts.ts';

const readers = { jpg: readJpeg, png: readPng, webp: readWebp, avif: readAvif };

/** Take a picture file apart; nothing when it is broken. */
export function readPicture(
  bytes: Uint8Array,
  type: Exclude<FileType, 'pdf'>,
): PictureParts | undefined {
  try {
    return readers[type](bytes);
  } catch (error) {
    // Reading past the end of what there is.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether a file holds the picture and nothing else, so that it can be kept as it is. */
export const isPlain = (bytes: Uint8Array, { drawing, trailing }: PictureParts): boolean =>
  trailing === 0 && drawing.length === bytes.length;
