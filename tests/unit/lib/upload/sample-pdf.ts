import { zlibSync } from 'fflate';

/** A PDF of one empty page, with more objects and, if asked, some of them packed into an object stream. */
export function makePdf(objects: readonly string[] = [], packed?: string): Buffer {
  const parts = [
    '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n',
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n',
    ...objects.map((object, index) => `${index + 4} 0 obj\n${object}\nendobj\n`),
  ];
  if (packed !== undefined) parts.push(packObjects(packed));
  return Buffer.from(`${parts.join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

function packObjects(text: string) {
  const data = Buffer.from(zlibSync(Buffer.from(text, 'latin1'))).toString('latin1');
  return `90 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj\n`;
}
