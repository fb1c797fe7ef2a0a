import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { makeQrPath } from '#src/lib/qr-path.ts';

const address = 'https://example.org/venues/kaixuan-station/';

/** The squares that a path runs through. */
function trace({ path, size }: ReturnType<typeof makeQrPath>): boolean[][] {
  const squares = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  let [x, y] = [0, 0];
  for (const [, command, across = '', down = '0'] of path.matchAll(/([hm])(-?\d+)(?: (\d+))?/g)) {
    if (command === 'h') squares[y]?.fill(true, x, x + Number(across));
    x += Number(across);
    y += Number(down);
  }
  return squares;
}

test('the path covers the dark squares of the code and no others', () => {
  expect(trace(makeQrPath(address))).toEqual(encode(address, { ecc: 'M', border: 0 }).data);
});

test('an address of a place fits into a code that phones read at arm’s length', () => {
  const { path, size } = makeQrPath(address);
  expect(size).toBeLessThanOrEqual(33);
  expect(path.length).toBeLessThan(2 * 1024);
});
