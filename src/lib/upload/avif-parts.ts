import { hasBrand } from './file-type.ts';
import { nameAt, type PictureParts, viewOf } from './picture-bytes.ts';

const drawing = ['ftyp', 'meta', 'mdat'];

/**
 * The boxes of an AVIF (ISO 14496-12, §4.2). What lies inside of them refers to places in the file,
 * so nothing is cut out; a file with other boxes draws only its first part. @throws RangeError when it ends too early.
 */
export function readAvif(bytes: Uint8Array): PictureParts {
  const view = viewOf(bytes);
  let place = 0;
  let drawn = 0;
  while (place + 8 <= bytes.length) {
    const name = nameAt(bytes, place + 4);
    const length = view.getUint32(place);
    const isBox = /^[a-z0-9 ]{4}$/i.test(name) && length >= 8;
    if (!isBox) break;
    if (place + length > bytes.length) throw new RangeError('cut');
    place += length;
    if (drawing.includes(name)) drawn += length;
  }
  return {
    drawing: bytes.subarray(0, drawn),
    trailing: bytes.length - place,
    animated: hasBrand(bytes, 'avis'),
  };
}
