import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findFileType } from '#src/lib/upload/file-type.ts';
import { isPlain, readPicture } from '#src/lib/upload/picture-parts.ts';
import { gpsExif, type PictureType, pictureTypes, samplePicture } from './sample-picture.ts';

const parts = (bytes: Uint8Array, type: PictureType) => {
  const read = readPicture(bytes, type);
  if (!read) throw new Error(`Not a whole ${type}.`);
  return read;
};

describe.each(pictureTypes)('%s', (type) => {
  test('is known by its first bytes', async () => {
    expect(findFileType(await samplePicture(type).toBuffer())).toBe(type);
  });

  test('without metadata is plain', async () => {
    const bytes = await samplePicture(type).toBuffer();
    expect(isPlain(bytes, parts(bytes, type))).toBe(true);
  });

  test('is only looked at, never written to', async () => {
    const bytes = await samplePicture(type).withExif(gpsExif).toBuffer();
    const before = Buffer.from(bytes);
    parts(bytes, type);
    expect(bytes.equals(before)).toBe(true);
  });

  test('what follows the picture is counted', async () => {
    const bytes = await samplePicture(type).toBuffer();
    const page = Buffer.from('<script>alert(1)</script>');
    expect(parts(Buffer.concat([bytes, page]), type).trailing).toBe(page.length);
  });

  test('cut anywhere, it is broken or not whole', async () => {
    const bytes = await samplePicture(type).toBuffer();
    for (let length = 16; length < bytes.length; length += 7) {
      const read = readPicture(bytes.subarray(0, length), type);
      expect(read?.drawing.length ?? 0).toBeLessThan(bytes.length);
    }
  });
});

test.each(['jpg', 'png', 'webp'] as const)(
  'the drawing of a %s has its pixels and no EXIF, profile or XMP',
  async (type) => {
    const bytes = await samplePicture(type)
      .withExif(gpsExif)
      .withIccProfile('p3')
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .toBuffer();
    const read = parts(bytes, type);
    expect(isPlain(bytes, read)).toBe(false);
    const about = await sharp(read.drawing).metadata();
    expect(about).toMatchObject({ width: 60, height: 40 });
    for (const kind of ['exif', 'icc', 'xmp'] as const) expect(about[kind]).toBeUndefined();
    expect(isPlain(read.drawing, parts(read.drawing, type))).toBe(true);
  },
);

test('remarks in a JPEG and texts in a PNG are no part of the drawing', async () => {
  const jpeg = await samplePicture('jpg').toBuffer();
  const remark = Buffer.from('\xff\xfe\x00\x08<svg/>', 'latin1');
  const remarked = Buffer.concat([jpeg.subarray(0, 2), remark, jpeg.subarray(2)]);
  expect(Buffer.from(parts(remarked, 'jpg').drawing).equals(jpeg)).toBe(true);
  const png = await samplePicture('png').toBuffer();
  const text = Buffer.from('\0\0\0\x06tEXta\0<b/>\0\0\0\0', 'latin1');
  const texted = Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]);
  expect(Buffer.from(parts(texted, 'png').drawing).equals(png)).toBe(true);
});

test('pictures that move are told from those that do not', async () => {
  const frame = (background: string) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer();
  const moving = await sharp([await frame('red'), await frame('blue')], {
    join: { animated: true },
  })
    .webp()
    .toBuffer();
  expect(parts(moving, 'webp').animated).toBe(true);
  const still = await samplePicture('png').toBuffer();
  const control = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1');
  const apng = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
  expect(parts(apng, 'png').animated).toBe(true);
  expect(parts(still, 'png').animated).toBe(false);
});
