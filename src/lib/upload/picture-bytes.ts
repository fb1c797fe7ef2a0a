/** A picture file taken apart. */
export interface PictureParts {
  /** The file with nothing but what draws the picture: no position, no camera, no remarks, nothing after its end. */
  drawing: Uint8Array;
  /** Bytes after the end of the picture. */
  trailing: number;
  animated: boolean;
}

/** Numbers of a file, most significant byte first unless asked otherwise. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Four bytes as text: how PNG, WebP and AVIF name their parts. */
export const nameAt = (bytes: Uint8Array, place: number): string =>
  String.fromCharCode(...bytes.subarray(place, place + 4));

/** One array of several. */
export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}
