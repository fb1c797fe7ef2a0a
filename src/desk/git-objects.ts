import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

type ObjectType = 'commit' | 'tree' | 'blob';

/** An object as git stores it, with the name that follows from its bytes. */
export interface GitObject {
  id: string;
  type: ObjectType;
  body: Buffer;
}

/** One line of a tree: a file, a folder or something the desk leaves alone. */
export interface TreeEntry {
  mode: string;
  name: string;
  id: string;
}

/** How a repository names its objects. */
export type HashName = 'sha1' | 'sha256';

/** Mode of a folder in a tree. */
export const folderMode = '40000';
/** Mode of the files the desk writes. */
export const fileMode = '100644';

/** Make an object that is not stored yet. */
export function makeObject(type: ObjectType, body: Buffer, hash: HashName): GitObject {
  const id = createHash(hash).update(`${type} ${body.length}\0`).update(body).digest('hex');
  return { id, type, body };
}

/** The lines of a tree. */
export function parseTree(body: Buffer, hash: HashName): TreeEntry[] {
  const length = hash === 'sha1' ? 20 : 32;
  const entries: TreeEntry[] = [];
  for (let start = 0; start < body.length; ) {
    const space = body.indexOf(0x20, start);
    const end = body.indexOf(0, space);
    entries.push({
      mode: body.toString('latin1', start, space),
      name: body.toString('utf8', space + 1, end),
      id: body.toString('hex', end + 1, end + 1 + length),
    });
    start = end + 1 + length;
  }
  return entries;
}

/** The bytes of a tree: in git's order, where a folder counts as if its name ended in a slash. */
export function formatTree(entries: readonly TreeEntry[]): Buffer {
  const sorted = entries
    .map((entry) => ({ entry, key: Buffer.from(entry.name + (isFolder(entry) ? '/' : '')) }))
    .sort((one, other) => Buffer.compare(one.key, other.key));
  return Buffer.concat(
    sorted.flatMap(({ entry: { mode, name, id } }) => [
      Buffer.from(`${mode} ${name}\0`),
      Buffer.from(id, 'hex'),
    ]),
  );
}

/** Whether a line of a tree is a folder. */
export const isFolder = ({ mode }: Pick<TreeEntry, 'mode'>) => mode === folderMode;

/** Whether a line of a tree is a plain file: no link, no other repository. */
export const isFile = ({ mode }: Pick<TreeEntry, 'mode'>) => mode.startsWith('100');

const packTypes: Record<ObjectType, number> = { commit: 1, tree: 2, blob: 3 };

/** Several objects in one stream, as `git unpack-objects` reads them. */
export function packObjects(objects: readonly GitObject[], hash: HashName): Buffer {
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  const parts = objects.flatMap(({ type, body }) => [
    packHeader(packTypes[type], body.length),
    deflateSync(body),
  ]);
  const pack = Buffer.concat([head, ...parts]);
  return Buffer.concat([pack, createHash(hash).update(pack).digest()]);
}

/** Type and length: four bits of the length in the first byte, seven in each that follows. */
function packHeader(type: number, length: number): Buffer {
  const bytes: number[] = [];
  let byte = (type << 4) | (length & 15);
  for (let rest = Math.floor(length / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push(byte | 128);
    byte = rest & 127;
  }
  return Buffer.from([...bytes, byte]);
}
