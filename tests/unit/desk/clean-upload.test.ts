import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanUpload } from '#src/desk/clean-upload.ts';
import { makePdf } from '../lib/upload/sample-pdf.ts';
import { gpsExif, pictureTypes, samplePicture } from '../lib/upload/sample-picture.ts';

describe.each(pictureTypes)('%s', (type) => {
  const name = `photo-1.${type}`;

  test('from a phone is kept upright, without position and camera', async () => {
    const taken = await samplePicture(type)
      .withIccProfile('p3')
      .withMetadata({ orientation: 6, exif: gpsExif })
      .toBuffer();
    expect(taken.includes('Wang')).toBe(true);
    const { name: kept, bytes } = await cleanUpload(name, taken);
    expect(kept).toBe(name);
    const about = await sharp(bytes).metadata();
    for (const kind of ['exif', 'icc', 'xmp', 'iptc', 'orientation'] as const) {
      expect(about[kind]).toBeUndefined();
    }
    expect(bytes.includes('Wang')).toBe(false);
    expect(about).toMatchObject({ width: 40, height: 60 });
  });

  test('larger than a screen is made smaller', async () => {
    const { bytes } = await cleanUpload(name, await samplePicture(type, 2600, 130).toBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 2400, height: 120 });
  });

  test('cleaned once, it is never changed again', async () => {
    const taken = await samplePicture(type).withExif(gpsExif).toBuffer();
    const { bytes } = await cleanUpload(name, taken);
    expect(bytes.equals(taken)).toBe(false);
    expect((await cleanUpload(name, bytes)).bytes.equals(bytes)).toBe(true);
  });

  test('with a page or an archive behind it is refused', async () => {
    const picture = await samplePicture(type).toBuffer();
    for (const more of ['<script>alert(1)</script>', 'PK\x05\x06'.padEnd(22, '\0'), '\0']) {
      await expect(
        cleanUpload(name, Buffer.concat([picture, Buffer.from(more, 'latin1')])),
      ).rejects.toMatchObject({ status: 422, message: expect.stringContaining('接着别的数据') });
    }
  });

  test('torn off in the middle is refused', async () => {
    const picture = await samplePicture(type, 300, 200).toBuffer();
    const torn = picture.subarray(0, Math.floor(picture.length * 0.6));
    await expect(cleanUpload(name, torn)).rejects.toMatchObject({ status: 422 });
  });
});

test('colours stay what they are when their profile goes', async () => {
  const wide = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#d8232a' } })
    .withIccProfile('p3')
    .png()
    .toBuffer();
  const { bytes } = await cleanUpload('a.png', wide);
  const [red = 0, green = 0, blue = 0] = await sharp(bytes).raw().toBuffer();
  expect(Math.abs(red - 0xd8)).toBeLessThan(4);
  expect(Math.abs(green - 0x23)).toBeLessThan(4);
  expect(Math.abs(blue - 0x2a)).toBeLessThan(4);
});

test('a remark inside of a picture goes with its encoding', async () => {
  const jpeg = await samplePicture('jpg').toBuffer();
  const script = '*/=alert(1)/*<script>';
  const remark = Buffer.from(
    `\xff\xfe\x00${String.fromCharCode(script.length + 2)}${script}`,
    'latin1',
  );
  const polyglot = Buffer.concat([jpeg.subarray(0, 2), remark, jpeg.subarray(2)]);
  const { bytes } = await cleanUpload('a.jpg', polyglot);
  expect(bytes.includes('script')).toBe(false);
  expect((await sharp(bytes).metadata()).width).toBe(60);
});

test.each([
  ['an SVG', 'a.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a page', 'a.jpg', '<!doctype html><script>alert(1)</script>'],
  ['an SVG by its name', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a GIF', 'a.png', 'GIF89a/*'],
  ['the first bytes alone', 'a.png', '\x89PNG\r\n\x1a\n'],
  ['a script before a document', 'a.pdf', '#!/bin/sh\n%PDF-1.7\n%%EOF'],
])('%s is refused', async (_, name, text) => {
  await expect(cleanUpload(name, Buffer.from(text, 'latin1'))).rejects.toMatchObject({
    status: 422,
  });
});

test('a few bytes that unfold to 900 million pixels are refused, at once', async () => {
  const started = Date.now();
  await expect(cleanUpload('a.png', makeBomb(30_000))).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('6400万像素'),
  });
  expect(Date.now() - started).toBeLessThan(2000);
});

test('a picture that moves is refused', async () => {
  const frames = ['red', 'blue'].map((background) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  const moving = await sharp(await Promise.all(frames), { join: { animated: true } })
    .webp()
    .toBuffer();
  await expect(cleanUpload('a.webp', moving)).rejects.toThrow('“a.webp”是会动的图');
});

test('a document is kept but for its author', async () => {
  const pdf = makePdf(['<< /Title (Notice) /Author (Wang) >>']);
  const { name, bytes } = await cleanUpload('notice.pdf', pdf);
  expect(name).toBe('notice.pdf');
  expect(bytes.toString('latin1')).toBe(pdf.toString('latin1').replace('(Wang)', '(    )'));
});

test('a document with a script is refused', async () => {
  await expect(
    cleanUpload('a.pdf', makePdf(['<< /S /JavaScript /JS (app.alert\\(1\\)) >>'])),
  ).rejects.toThrow('“a.pdf”带有脚本，不能上传。');
});

/** A PNG of one colour, packed as tightly as it goes. */
function makeBomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const row = Math.ceil(side / 8) + 1;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(row * side), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
