import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compress, compressedEndings, isCompressible } from './compress.ts';
import { linkFile, listFiles, writeDurably } from './durable-files.ts';
import { inParallel } from './in-parallel.ts';

interface Copying {
  /** The built site. */
  built: string;
  /** The release’s `site/`, which does not exist yet. */
  target: string;
  /** `site/` of the current release. */
  previous: string | undefined;
  /** The mtime of everything that is new, in milliseconds. */
  time: number;
}

/**
 * Lay a built site into a release. What did not change is linked to the current release’s file, so that it keeps mtime, ETag and
 * compressed neighbours. Returns every file with its sha256, and how many are new or changed.
 */
export async function copySite(
  copying: Copying,
): Promise<{ files: Record<string, string>; changed: number }> {
  let changed = 0;
  const hashes = new Map<string, string>();
  const paths = listOwnFiles(copying.built);
  await inParallel(paths, availableParallelism() * 2, async (path) => {
    const bytes = await readFile(join(copying.built, path));
    hashes.set(path, createHash('sha256').update(bytes).digest('hex'));
    if (await isUnchanged(copying.previous, path, bytes)) {
      await linkUnchanged(copying, path, bytes);
      return;
    }
    changed += 1;
    await writeDurably(join(copying.target, path), bytes, copying.time);
    await addCompressed(copying.target, path, bytes, copying.time);
  });
  const sorted = [...hashes].sort(([one], [other]) => (one < other ? -1 : 1));
  return { files: Object.fromEntries(sorted), changed };
}

/** The files of a built site. Compressed neighbours that a build made by itself are left out: a release makes its own. */
export function listOwnFiles(built: string): string[] {
  const paths = new Set(listFiles(built));
  return [...paths].filter((path) => !(/\.(br|gz)$/.test(path) && paths.has(path.slice(0, -3))));
}

async function isUnchanged(previous: string | undefined, path: string, bytes: Buffer) {
  const old = previous && join(previous, path);
  const size = old && statSync(old, { throwIfNoEntry: false })?.size;
  return size === bytes.length && bytes.equals(await readFile(join(previous ?? '', path)));
}

async function addCompressed(target: string, path: string, bytes: Buffer, time: number) {
  if (!isCompressible(path)) return;
  for (const [ending, packed] of Object.entries(await compress(bytes))) {
    await writeDurably(join(target, path + ending), packed, time);
  }
}

async function linkUnchanged({ previous = '', target }: Copying, path: string, bytes: Buffer) {
  const old = join(previous, path);
  await linkFile(old, join(target, path));
  if (!isCompressible(path)) return;
  if (compressedEndings.every((ending) => existsSync(old + ending))) {
    for (const ending of compressedEndings)
      await linkFile(old + ending, join(target, path + ending));
  } else {
    await addCompressed(target, path, bytes, Math.floor(statSync(old).mtimeMs));
  }
}

/** Roughly the bytes of disk that `copySite` will need: what changed, in blocks, with its compressed neighbours. */
export async function estimateNeed(built: string, previous: string | undefined): Promise<number> {
  let need = 0;
  await inParallel(listOwnFiles(built), 8, async (path) => {
    const bytes = await readFile(join(built, path));
    if (await isUnchanged(previous, path, bytes)) return;
    need += inBlocks(bytes.length);
    if (isCompressible(path)) need += 2 * inBlocks(bytes.length / 4);
  });
  return need;
}

const block = 4096;
const inBlocks = (bytes: number) => Math.ceil(bytes / block) * block;
