import { join, nameAt, type PictureParts, viewOf } from './picture-bytes.ts';

const headerLength = 12;
const drawing = ['VP8 ', 'VP8L', 'VP8X', 'ALPH'];
/** Bits of VP8X that announce a colour profile, EXIF and XMP. */
const metadataFlags = 0x20 | 0x08 | 0x04;

/** Take a WebP apart (RFC 9649, §2). @throws RangeError when it ends too early. */
export function readWebp(bytes: Uint8Array): PictureParts {
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) throw new RangeError('cut');
  const kept: Uint8Array[] = [];
  let animated = false;
  let place = headerLength;
  while (place < end) {
    const name = nameAt(bytes, place);
    const length = view.getUint32(place + 4, true);
    // Chunks of odd length are followed by one byte of padding.
    const next = place + 8 + length + (length % 2);
    if (next > end) throw new RangeError('cut');
    animated ||= name === 'ANIM' || name === 'ANMF';
    if (drawing.includes(name)) kept.push(withoutFlags(name, bytes.subarray(place, next)));
    place = next;
  }
  const header = Uint8Array.from(bytes.subarray(0, headerLength));
  const body = join(kept);
  viewOf(header).setUint32(4, body.length + 4, true);
  return { drawing: join([header, body]), trailing: bytes.length - end, animated };
}

/** What is gone must not be announced. */
function withoutFlags(name: string, chunk: Uint8Array): Uint8Array {
  if (name !== 'VP8X') return chunk;
  const changed = Uint8Array.from(chunk);
  changed[8] = (changed[8] ?? 0) & ~metadataFlags;
  return changed;
}
