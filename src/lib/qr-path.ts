import { encode } from 'uqr';

/** A QR code as one path, to be stroked one unit wide, and the number of units along a side. */
export interface QrPath {
  path: string;
  size: number;
}

/**
 * Draw a text as a QR code without its quiet zone; leave four units around it.
 * Level M still reads with an eighth of it dirty or torn, which is what happens to paper on doors.
 * Strokes take half the bytes of filled squares.
 */
export function makeQrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  return { path: `M0 .5${data.map(drawRow).join(`m-${size} 1`)}`, size };
}

/** A row from its start to its end: a line along every run of dark squares, a step over every run of light ones. */
function drawRow(row: boolean[]): string {
  let drawn = '';
  for (let x = 0; x < row.length; ) {
    const start = x;
    const isDark = row[start];
    while (x < row.length && row[x] === isDark) x++;
    drawn += isDark ? `h${x - start}` : `m${x - start} 0`;
  }
  return drawn;
}
