import { join, nameAt, type PictureParts, viewOf } from './picture-bytes.ts';

const signatureLength = 8;

/** Chunks that draw. Colour profiles hold remarks; what is left without one is read as sRGB. */
const drawing = ['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'bKGD', 'pHYs', 'IDAT'];

/** Take a PNG apart (W3C PNG, §5). @throws RangeError when it ends too early. */
export function readPng(bytes: Uint8Array): PictureParts {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, signatureLength)];
  let animated = false;
  let place = signatureLength;
  for (;;) {
    const name = nameAt(bytes, place + 4);
    // Length, name and checksum take twelve bytes.
    const end = place + 12 + view.getUint32(place);
    if (end > bytes.length) throw new RangeError('cut');
    animated ||= name === 'acTL';
    if (drawing.includes(name) || name === 'IEND') kept.push(bytes.subarray(place, end));
    place = end;
    if (name === 'IEND') break;
  }
  return { drawing: join(kept), trailing: bytes.length - place, animated };
}
