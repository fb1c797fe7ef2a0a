import { encode } from 'uqr';

/** A QR code as one path of unit squares, and the number of squares along a side. */
export interface QrPath {
  path: string;
  size: number;
}

/**
 * Draw a text as a QR code without its quiet zone; leave four units around it.
 * Level M still reads with an eighth of it dirty or torn, which is what happens to paper on doors.
 */
export function makeQrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data.map((row, y) => drawRow(row, y)).join('');
  return { path, size };
}

/** Every run of dark squares of a row as one flat rectangle. */
function drawRow(row: boolean[], y: number): string {
  let drawn = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    const length = x + 1 - start;
    drawn += `M${start} ${y}h${length}v1h-${length}z`;
  }
  return drawn;
}
