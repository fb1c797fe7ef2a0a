import { describe, expect, test } from 'vitest';
import { makePdf } from '../lib/upload/sample-pdf.ts';
import { findSeeded } from './find-seeded.ts';
import { plainPicture, samplePicture, taken } from './sample-pictures.ts';

const judge = (path: string, bytes: Buffer) =>
  findSeeded('hidden-data', (files) => {
    files.set(path, bytes);
  });

describe.each(['jpeg', 'png', 'webp', 'avif'] as const)('a picture as %s', (format) => {
  const path = `/_astro/a.${format === 'jpeg' ? 'jpg' : format}`;

  test('that says where it was taken is found', async () => {
    const bytes = await plainPicture().toFormat(format).withExif(taken).toBuffer();
    expect(await judge(path, bytes)).toEqual([
      expect.stringContaining(`${path}：图片里带着拍摄地点、相机等信息`),
    ]);
  });

  test('that draws and no more is in order', async () => {
    expect(await judge(path, await plainPicture().toFormat(format).toBuffer())).toEqual([]);
  });
});

test('a remark in a JPEG is found', async () => {
  const bytes = await samplePicture('photo');
  const remark = Buffer.from('\xff\xfe\x00\x06Wang', 'latin1');
  const found = await judge(
    '/a.jpg',
    Buffer.concat([bytes.subarray(0, 2), remark, bytes.subarray(2)]),
  );
  expect(found).toEqual([expect.stringContaining('拍摄地点')]);
});

test('what hangs on to a picture is found', async () => {
  const bytes = Buffer.concat([await samplePicture('photo'), Buffer.from('PK and more')]);
  expect(await judge('/a.jpg', bytes)).toEqual([expect.stringContaining('后面还接着别的数据')]);
});

test('a colour profile is no secret', async () => {
  const bytes = await plainPicture().withIccProfile('p3').jpeg().toBuffer();
  expect(await judge('/a.jpg', bytes)).toEqual([]);
});

test('a file that is no picture, or broken, is found', async () => {
  const cut = (await samplePicture('photo')).subarray(0, 60);
  expect(await judge('/a.jpg', Buffer.from('<svg/>'))).toEqual([
    expect.stringContaining('不是看得懂的图片或 PDF'),
  ]);
  expect(await judge('/a.jpg', cut)).toEqual([expect.stringContaining('图片打不开')]);
});

describe('a PDF', () => {
  test('that names its author is found', async () => {
    const found = await judge('/form.pdf', makePdf(['<< /Author (Wang Gang) >>']));
    expect(found).toEqual([expect.stringContaining('写着作者的名字')]);
  });

  test('that runs scripts is found', async () => {
    const found = await judge('/form.pdf', makePdf(['<< /S /JavaScript /JS (a) >>']));
    expect(found).toEqual([expect.stringContaining('这份 PDF 带有脚本')]);
  });

  test('that shows a page and no more is in order', async () => {
    expect(await judge('/form.pdf', makePdf())).toEqual([]);
  });
});
