/**
 * Writes a small PMTiles file (version 3, https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): one vector tile that stands
 * for all of zoom 0 to 14. What cannot be tried with it is only whether a real archive has the right streets.
 */

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
const message = (field: number, bytes: Iterable<number>): number[] => {
  const content = [...bytes];
  return [...varint(field * 8 + 2), ...varint(content.length), ...content];
};
const number = (field: number, value: number) => [...varint(field * 8), ...varint(value)];
const text = (value: string) => new TextEncoder().encode(value);
const zigzag = (value: number) => varint(value < 0 ? -2 * value - 1 : 2 * value);

const extent = 4096;

/** A layer with one rectangle from the left edge of the tile, of a kind the colours know. */
function makeLayer(name: string, kind: string, width: number): number[] {
  const corners = [0, 0, width, 0, 0, extent, -width, 0].map(zigzag);
  const geometry = [9, ...corners.slice(0, 2), 26, ...corners.slice(2), 15].flat();
  const feature = [...message(2, [0, 0]), ...number(3, 3), ...message(4, geometry)];
  return message(3, [
    ...number(15, 2),
    ...message(1, text(name)),
    ...message(2, feature),
    ...message(3, text('kind')),
    ...message(4, message(1, text(kind))),
    ...number(5, extent),
  ]);
}

/** The bytes of an archive whose every tile is land, its left half under water. */
export function makeArchive(): Uint8Array {
  const tile = [...makeLayer('earth', 'earth', extent), ...makeLayer('water', 'lake', extent / 2)];
  const everyTile = (4 ** 15 - 1) / 3;
  // One entry: number of entries, first tile, tiles in a row, length, offset plus one.
  const directory = [1, 0, everyTile, tile.length, 1].flatMap(varint);
  const metadata = text('{}');
  const header = new DataView(new ArrayBuffer(127));
  text('PMTiles').forEach((byte, index) => {
    header.setUint8(index, byte);
  });
  header.setUint8(7, 3);
  const afterDirectory = 127 + directory.length;
  const afterMetadata = afterDirectory + metadata.length;
  const sections = [127, directory.length, afterDirectory, metadata.length, afterMetadata, 0];
  for (const [index, value] of [...sections, afterMetadata, tile.length, everyTile, 1, 1].entries())
    header.setBigUint64(8 + 8 * index, BigInt(value), true);
  // Clustered; nothing compressed; vector tiles; zoom 0 to 14.
  for (const [index, value] of [1, 1, 1, 1, 0, 14].entries()) header.setUint8(96 + index, value);
  for (const [index, degree] of [-180, -85, 180, 85].entries())
    header.setInt32(102 + 4 * index, degree * 1e7, true);
  return Uint8Array.from([...new Uint8Array(header.buffer), ...directory, ...metadata, ...tile]);
}
