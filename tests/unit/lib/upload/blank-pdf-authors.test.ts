import { expect, test } from 'vitest';
import { blankPdfAuthors } from '#src/lib/upload/blank-pdf-authors.ts';
import { makePdf } from './sample-pdf.ts';

const blank = (pdf: Buffer) => Buffer.from(blankPdfAuthors(pdf)).toString('latin1');

test('the author’s name is gone, and everything else where it was', () => {
  const pdf = makePdf([
    '<< /Title (Notice) /Author (Wang \\(HR\\) (a) b) /Creator (WPS) >>',
    '<</Author<FEFF738B>>>',
    '<< /Type /Metadata /Length 9 >>\nstream\n<dc:creator><rdf:li>Wang</rdf:li></dc:creator>\nendstream',
  ]);
  const blanked = blank(pdf);
  expect(blanked).toHaveLength(pdf.length);
  expect(blanked).not.toMatch(/Wang|FEFF738B/);
  expect(blanked).toContain(`/Title (Notice) /Author (${' '.repeat(17)}) /Creator (WPS)`);
  expect(blanked).toContain('<</Author<20202020>>>');
  expect(blanked).toMatch(/<dc:creator> +<\/dc:creator>/);
});

test('blanking twice is blanking once', () => {
  const once = blankPdfAuthors(makePdf(['<< /Author (Wang) >>']));
  expect(Buffer.from(blankPdfAuthors(once)).equals(Buffer.from(once))).toBe(true);
});

test('a signed document stays as it was signed', () => {
  const signed = makePdf(['<< /Author (Wang) >>', '<< /ByteRange [0 10 20 30] >>']);
  expect(blank(signed)).toBe(signed.toString('latin1'));
});
