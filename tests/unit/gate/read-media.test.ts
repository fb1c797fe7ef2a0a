import { describe, expect, test } from 'vitest';
import { checkMedia } from '#src/gate/read-media.ts';
import { makePdf } from '../lib/upload/sample-pdf.ts';
import { gpsExif, pictureTypes, samplePicture } from '../lib/upload/sample-picture.ts';

const problems = async (name: string, bytes: Uint8Array) =>
  (await checkMedia(`content/images/${name}`, bytes)).map(({ problem }) => problem);

describe.each(pictureTypes)('a picture as %s', (type) => {
  test('that is nothing but a picture is in order', async () => {
    expect(await problems(`photo-1.${type}`, await samplePicture(type).toBuffer())).toEqual([]);
  });

  test('that says where it was taken is refused', async () => {
    const taken = await samplePicture(type).withExif(gpsExif).toBuffer();
    expect(await problems(`photo-1.${type}`, taken)).toEqual(['图片里带着拍摄地点、相机等信息']);
  });

  test('that is something else is refused', async () => {
    const page = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    expect(await problems(`photo-1.${type}`, page)).toEqual([`的内容不是${type}`]);
  });
});

test.each(['logo.svg', 'page.html', 'photo'])('%s is no picture', async (name) => {
  expect(await problems(name, Buffer.from('<svg/>'))).toContain('不能上传');
});

test.each(['照片.jpg', 'A b.jpg', '"><img src=x>.jpg'])('the name %s is refused', async (name) => {
  const [first] = await problems(name, await samplePicture('jpg').toBuffer());
  expect(first).toMatch(/^文件名“.+”不能用$/);
});

describe('a PDF', () => {
  const printing = (text: string) =>
    makePdf([])
      .toString('latin1')
      .replace(
        '/MediaBox [0 0 595 842] >>',
        '/MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>\nendobj\n' +
          `4 0 obj\n<< /Length ${text.length + 40} >>\nstream\nBT /F1 12 Tf 72 720 Td (${text}) Tj ET\nendstream`,
      );

  test('without anything private is in order', async () => {
    expect(await problems('form.pdf', Buffer.from(printing('12351'), 'latin1'))).toEqual([]);
  });

  test('that prints a mobile number is refused, with the page', async () => {
    expect(await problems('form.pdf', Buffer.from(printing('Wang 13812345678'), 'latin1'))).toEqual(
      ['第1页的“13812345678”像是个人的号码'],
    );
  });

  test('that runs something is refused', async () => {
    const pdf = makePdf(['<< /S /JavaScript /JS (app.alert(1)) >>']);
    expect(await problems('form.pdf', pdf)).toEqual(['这份 PDF 带有脚本']);
  });
});
