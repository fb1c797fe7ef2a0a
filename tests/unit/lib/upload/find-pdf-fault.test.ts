import { expect, test } from 'vitest';
import { findPdfFault } from '#src/lib/upload/find-pdf-fault.ts';
import { makePdf } from './sample-pdf.ts';

test('an ordinary document is in order, packed or not', () => {
  expect(findPdfFault(makePdf(['<< /Title (通知) /OpenAction [3 0 R /Fit] >>']))).toBeUndefined();
  expect(findPdfFault(makePdf([], '4 0 << /Type /Annot /Subtype /Link >>'))).toBeUndefined();
});

test.each([
  ['a script', '<< /S /JavaScript /JS (app.alert\\(1\\)) >>', '带有脚本'],
  ['a script at opening', '<< /OpenAction << /S /JavaScript /JS 9 0 R >> >>', '带有脚本'],
  ['a script under a coded name', '<< /S /J#61v#61Script >>', '带有脚本'],
  ['a program', '<< /S /Launch /F (cmd.exe) >>', '会启动别的程序'],
  ['an attachment', '<< /Type /Filespec /EF << /F 9 0 R >> /EmbeddedFiles 8 0 R >>', '夹带'],
  ['an attached stream', '<< /Type /EmbeddedFile >>', '夹带'],
  ['running media', '<< /Subtype /RichMedia >>', '可以运行的媒体'],
])('%s is found, in the open and packed away', (_, object, fault) => {
  expect(findPdfFault(makePdf([object]))).toContain(fault);
  expect(findPdfFault(makePdf([], `4 0 ${object}`))).toContain(fault);
});

test('three letters in the data of a picture are no script', () => {
  const data = 'abc/JS (x)\ndef';
  const picture = `<< /Subtype /Image /Length ${data.length} >>\nstream\n${data}\nendstream`;
  expect(findPdfFault(makePdf([picture]))).toBeUndefined();
});

test('a script behind what only looks like a stream is found', () => {
  const hidden = '% >>\nstream\n<< /S /JavaScript >>';
  expect(findPdfFault(makePdf([hidden]))).toBe('带有脚本');
});

test('what cannot be looked through is refused', () => {
  const encrypted = makePdf(['<< /Encrypt 9 0 R >>']);
  expect(findPdfFault(encrypted)).toBe('是加密的，没法检查');
  const strange = makePdf([], 'x').toString('latin1').replace('/FlateDecode', '/LZWDecode');
  expect(findPdfFault(Buffer.from(strange, 'latin1'))).toBe('有一部分读不出来');
  const torn = makePdf([], 'x'.repeat(100)).toString('latin1').replace('stream\nx', 'stream\ny');
  expect(findPdfFault(Buffer.from(torn, 'latin1'))).toBe('有一部分读不出来');
  const unseen = makePdf([], 'x').toString('latin1').replace('stream\n', 'stream \n');
  expect(findPdfFault(Buffer.from(unseen, 'latin1'))).toBe('有一部分读不出来');
});

test('objects that unfold to more than any document has are refused', () => {
  expect(findPdfFault(makePdf([], ' '.repeat(33 * 1024 * 1024)))).toBe('有一部分读不出来');
});

test('nothing may stand before or after the document', () => {
  const pdf = makePdf();
  expect(findPdfFault(Buffer.concat([Buffer.from('#!/bin/sh\n'), pdf]))).toBe('开头不是 PDF');
  expect(findPdfFault(Buffer.concat([pdf, Buffer.from('PK\x03\x04')]))).toBe('后面还接着别的数据');
  expect(findPdfFault(pdf.subarray(0, -7))).toBe('没有传完整');
});
