import sharp, { type Metadata, type Sharp } from 'sharp';

/** More than any camera that fits the size cap; a few bytes can unfold to a thousand times that. */
const pixelLimit = 64_000_000;

/** A picture to be read by sharp; one that unfolds to more than 64 million pixels, or is broken, fails when it is. */
export const openPicture = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error' });

/** Whether a picture tells more than it shows: where, when and by what it was taken, or how colours are meant. */
export const isTalkative = ({ exif, xmp, icc, iptc }: Metadata): boolean =>
  (exif ?? xmp ?? icc ?? iptc) !== undefined;
