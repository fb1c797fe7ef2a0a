/** The kinds of files that are taken, by the extension they get. */
export const fileTypes = ['jpg', 'png', 'webp', 'avif', 'pdf'] as const;
export type FileType = (typeof fileTypes)[number];

/** What a file is by its first bytes, whatever it is called; nothing for what is not taken. */
export function findFileType(bytes: Uint8Array): FileType | undefined {
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return 'jpg';
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return 'webp';
  if (startsWith(bytes, 4, 'ftyp') && ['avif', 'avis'].some((brand) => hasBrand(bytes, brand))) {
    return 'avif';
  }
  return startsWith(bytes, 0, '%PDF-') ? 'pdf' : undefined;
}

/** Whether bytes stand at a place, given as text of one character a byte. */
export function startsWith(bytes: Uint8Array, start: number, text: string): boolean {
  return [...text].every((character, index) => bytes[start + index] === character.charCodeAt(0));
}

/** Whether an ISO media file names a brand among those it can be read as. */
export function hasBrand(bytes: Uint8Array, brand: string): boolean {
  const length = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.length);
  for (let place = 8; place + 4 <= length; place += 4) {
    if (place !== 12 && startsWith(bytes, place, brand)) return true;
  }
  return false;
}
