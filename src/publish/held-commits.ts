import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './durable-files.ts';

/** A commit that was rolled back: it is not published again until somebody says so. */
export interface HeldCommit {
  commit: string;
  /** The release that was left. */
  release: string;
  by: string;
  time: string;
}

const nextOf = (dir: string) => join(dir, '.held-next.json');
const listOf = (dir: string) => join(dir, 'held.json');

/** An empty file needs no space: where the list cannot be written, its name says the same. */
const marker = 'held-';

/** The commits that were rolled back. */
export function readHeld(dir: string): HeldCommit[] {
  const list = listOf(dir);
  const held = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as HeldCommit[]) : [];
  const marked = listMarkers(dir).map((name) => {
    const commit = name.slice(marker.length);
    return { commit, release: '', by: '', time: '' };
  });
  return [...held, ...marked];
}

/** Remember a commit that was rolled back. It is remembered on a full disk, too. */
export function hold(dir: string, held: HeldCommit) {
  try {
    const others = readHeld(dir).filter(({ commit }) => commit !== held.commit);
    write(dir, [...others, held]);
  } catch {
    rmSync(nextOf(dir), { recursive: true, force: true });
    writeFileSync(join(dir, marker + held.commit), '');
    syncFolder(dir);
  }
}

/** Forget that a commit was rolled back. */
export function unhold(dir: string, commit: string) {
  const held = readHeld(dir);
  const left = held.filter((other) => other.commit !== commit);
  if (left.length < held.length) write(dir, left);
}

function write(dir: string, held: readonly HeldCommit[]) {
  const next = nextOf(dir);
  writeFileSync(next, `${JSON.stringify(held, undefined, 2)}\n`, { mode: 0o644, flush: true });
  renameSync(next, listOf(dir));
  for (const name of listMarkers(dir)) rmSync(join(dir, name));
  syncFolder(dir);
}

const listMarkers = (dir: string) =>
  readdirSync(dir).filter((name) => /^held-[0-9a-f]{40,64}$/.test(name));
