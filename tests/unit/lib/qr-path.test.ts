import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { makeQrPath } from '#src/lib/qr-path.ts';

const address = 'https://example.org/venues/kaixuan-station/';

/** The squares that a path covers. */
function fill({ path, size }: ReturnType<typeof makeQrPath>): boolean[][] {
  const squares = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    squares[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return squares;
}

test('the path covers the dark squares of the code and no others', () => {
  expect(fill(makeQrPath(address))).toEqual(encode(address, { ecc: 'M', border: 0 }).data);
});

test('an address of a place fits into a code that phones read at arm’s length', () => {
  const { path, size } = makeQrPath(address);
  expect(size).toBeLessThanOrEqual(33);
  expect(path.length).toBeLessThan(5 * 1024);
});
