import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file that is not the same in two folders: its name, and what stands where the two first differ. */
export interface Difference {
  file: string;
  cause: string;
}

/** Every file below either folder that the other lacks or has with other bytes, by name. */
export function compareFolders(one: string, other: string): Difference[] {
  const files = [...new Set([...listFiles(one), ...listFiles(other)])].sort();
  return files.flatMap((file) => {
    const cause = compareFiles(join(one, file), join(other, file));
    return cause ? [{ file, cause }] : [];
  });
}

/** Names of all files below a folder, relative to it. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

function compareFiles(one: string, other: string): string | undefined {
  if (!existsSync(one)) return `only in ${other}`;
  if (!existsSync(other)) return `only in ${one}`;
  const [left, right] = [readFileSync(one), readFileSync(other)];
  if (left.equals(right)) return undefined;
  const place = left.findIndex((byte, index) => byte !== right[index]);
  const at = place === -1 ? left.length : place;
  return `byte ${at}: ${quote(left, at)} and ${quote(right, at)}`;
}

/** The surroundings of a place. */
const quote = (bytes: Buffer, at: number) =>
  JSON.stringify(bytes.subarray(Math.max(0, at - 30), at + 60).toString());
