import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a file is written before it gets its name. The dot hides it from the gate, Astro and the desk. */
const temporaryOf = (path: string) => join(dirname(path), `.${basename(path)}.importing`);

/** Write a file so that it is there whole or not at all, whenever the machine stops. */
export function writeWhole(path: string, text: string): void {
  const temporary = temporaryOf(path);
  const file = openSync(temporary, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/** See that the names in a folder survive a power cut. Windows cannot be asked to. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Remove what an interrupted run left half-written under names that start like this. */
export function removeLeftovers(folder: string, start = ''): void {
  for (const name of readdirSync(folder)) {
    if (/^\..+\.importing$/.test(name) && name.replace(/^\.+/, '').startsWith(start)) {
      rmSync(join(folder, name));
    }
  }
}
