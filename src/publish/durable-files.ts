import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { type FileHandle, link, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PublishError } from './publish-error.ts';

/**
 * Write a new file that is on the disk when this is done, readable by the web server whatever the umask of who publishes is.
 * @param time Its mtime in milliseconds.
 */
export async function writeDurably(path: string, bytes: Uint8Array | string, time: number) {
  await makeFolder(dirname(path));
  const file = await open(path, 'wx', 0o644);
  try {
    await file.writeFile(bytes);
    await settle(file, time);
  } finally {
    await file.close();
  }
}

async function settle(file: FileHandle, time: number) {
  await file.chmod(0o644);
  await file.utimes(time / 1000, time / 1000);
  await file.sync();
}

/** Give a file a second name; nothing of it is copied. */
export async function linkFile(from: string, to: string) {
  await makeFolder(dirname(to));
  await link(from, to);
}

/** Make a folder with those above it, open to the web server. */
export async function makeFolder(path: string) {
  const first = await mkdir(path, { recursive: true, mode: 0o755 });
  if (first === undefined) return;
  for (let folder = path; folder.length >= first.length; folder = dirname(folder)) {
    const made = await open(folder, 'r');
    try {
      await made.chmod(0o755);
    } finally {
      await made.close();
    }
  }
}

/** See that the names in a folder survive a power cut. */
export function syncFolder(folder: string) {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** See that the names in a folder and in all below it survive a power cut. */
export function syncFolders(folder: string) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) syncFolders(join(folder, entry.name));
  }
  syncFolder(folder);
}

/** Every file below a folder, by its path from there with `/`, sorted. @throws PublishError on links and the like. */
export function listFiles(folder: string, below = ''): string[] {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return listFiles(folder, path);
      if (entry.isFile()) return path;
      throw new PublishError(
        `“${join(folder, path)}”不是普通文件（可能是链接），不能发布。换成文件本身，再运行一次。`,
      );
    })
    .sort();
}
