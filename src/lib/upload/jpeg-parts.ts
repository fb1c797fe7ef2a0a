import { startsWith } from './file-type.ts';
import { join, type PictureParts, viewOf } from './picture-bytes.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Take a JPEG apart (ITU T.81, annex B). @throws RangeError when it ends too early. */
export function readJpeg(bytes: Uint8Array): PictureParts {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 2)];
  let place = 2;
  for (;;) {
    if (view.getUint8(place) !== 0xff) throw new RangeError('no marker');
    const marker = view.getUint8(place + 1);
    // A marker may be preceded by any number of fill bytes.
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    if (marker === endOfImage) break;
    const end = place + 2 + view.getUint16(place + 2);
    const next = marker === startOfScan ? findMarker(view, end) : end;
    if (next > bytes.length) throw new RangeError('cut');
    const segment = bytes.subarray(place, next);
    if (draws(marker, segment)) kept.push(segment);
    place = next;
  }
  kept.push(bytes.subarray(place, place + 2));
  return { drawing: join(kept), trailing: bytes.length - place - 2, animated: false };
}

/** What decoders need: no application data but JFIF without a thumbnail and Adobe’s colour transform, no comments. */
function draws(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xe0) return segment.length === 18 && startsWith(segment, 4, 'JFIF\0');
  if (marker === 0xee) return segment.length === 16 && startsWith(segment, 4, 'Adobe');
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  const isReserved = marker >= 0xf0 && marker <= 0xfe;
  return !isApplication && !isReserved;
}

/** The end of a scan: the first marker that is neither a stuffed byte nor a restart. */
function findMarker(view: DataView, start: number): number {
  for (let place = start; ; place += 1) {
    if (view.getUint8(place) !== 0xff) continue;
    const next = view.getUint8(place + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return place;
  }
}
