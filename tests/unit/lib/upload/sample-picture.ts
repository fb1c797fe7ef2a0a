import sharp, { type Sharp } from 'sharp';

export const pictureTypes = ['jpg', 'png', 'webp', 'avif'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** Where a phone says it was: 41°48' N, 123°26' E. */
export const gpsExif = {
  IFD0: { Artist: 'Wang' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '41/1 48/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '123/1 26/1 0/1',
  },
};

/** A picture whose top left is red and whose bottom right is blue, to be encoded. */
export function samplePicture(type: PictureType, width = 60, height = 40): Sharp {
  const picture = sharp({ create: { width, height, channels: 3, background: '#d8232a' } });
  const corner = {
    create: {
      width: Math.ceil(width / 2),
      height: Math.ceil(height / 2),
      channels: 3 as const,
      background: '#2244cc',
    },
  };
  return picture
    .composite([{ input: corner, gravity: 'southeast' }])
    .toFormat(type === 'jpg' ? 'jpeg' : type);
}
