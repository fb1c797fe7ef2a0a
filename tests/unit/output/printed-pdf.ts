import { makePdf } from '../lib/upload/sample-pdf.ts';

const font =
  '/Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';

/** A PDF of one page that shows a text in Latin letters. */
export function makePrintedPdf(text: string): Buffer {
  const drawing = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const content = `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`;
  const blank = makePdf([content]).toString('latin1');
  return Buffer.from(blank.replace('/MediaBox [0 0 595 842]', `$& ${font}`), 'latin1');
}
