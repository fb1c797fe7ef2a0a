import sharp, { type Sharp } from 'sharp';

/** Where a telephone says it was. */
export const taken = {
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '41/1 48/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '123/1 26/1 0/1',
  },
};

/** A small picture to be encoded. */
export const plainPicture = (width = 40, height = 30): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#a61c1c' } });

const pictures = {
  og: plainPicture(1200, 630).png().toBuffer(),
  photo: plainPicture().jpeg().toBuffer(),
};

/** A picture of the sample site, encoded once. */
export const samplePicture = (name: keyof typeof pictures): Promise<Buffer> => pictures[name];
