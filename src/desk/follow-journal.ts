import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import type { Followed } from './follow-commit.ts';
import type { Git } from './git.ts';
import type { Commit } from './git-commit.ts';
import { removeStaleLocks } from './git-refs.ts';
import type { GitStore } from './git-store.ts';

const blob = z.string().nullable();
const page = z.object({
  id: z.string(),
  files: z.array(z.object({ path: z.string(), before: blob, after: blob })),
});

/** Notes which files are about to follow a commit, so that a desk that is killed on the way can finish it. */
export interface Journal {
  /** Note a commit before its branch moves; call the result when all files have followed. */
  begin: (commit: Commit) => Promise<() => Promise<void>>;
  /** Let files follow where an earlier desk could not. */
  recover: (store: GitStore, follow: (commit: Commit) => Promise<Followed>) => Promise<void>;
}

/** The journal of a repository: one small file a commit, below `.git/desk`. */
export function openJournal(root: string, git: Git): Journal {
  let place: Promise<string> | undefined;
  const folder = () => {
    place ??= git(['rev-parse', '--absolute-git-dir']).then((path) =>
      join(path.toString().trim(), 'desk'),
    );
    return place;
  };

  return {
    begin: async ({ id, files }) => {
      const target = join(await folder(), `${randomUUID()}.json`);
      await mkdir(dirname(target), { recursive: true });
      const kept = files.map(({ path, before, after }) => ({ path, before, after }));
      await writeFile(`${target}.tmp`, JSON.stringify({ id, files: kept }));
      await rename(`${target}.tmp`, target);
      return () => rm(target, { force: true });
    },

    recover: async (store, follow) => {
      const home = await folder();
      await removeStaleLocks(dirname(home));
      for (const name of await readdir(home).catch(() => [])) {
        const path = join(home, name);
        const behind = await finish(root, path, store, follow).catch(() => []);
        if (behind.length === 0) await rm(path, { force: true });
      }
    },
  };
}

async function finish(
  root: string,
  path: string,
  store: GitStore,
  follow: (commit: Commit) => Promise<Followed>,
): Promise<string[]> {
  const noted = page.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  if (!noted) return [];
  const paths = noted.files.map((file) => file.path);
  await removeHalfWritten(root, paths);
  const now = new Map((await store.list(...paths)).map((file) => [file.path, file.blob]));
  // Where the branch never moved, or has moved on since, there is nothing to follow.
  const due = noted.files.filter((file) => (now.get(file.path) ?? null) === file.after);
  if (due.length === 0) return [];
  const contents = await store.read(due.flatMap(({ after }) => after ?? []));
  const files = due.map((file) => ({
    ...file,
    content: file.after === null ? null : (contents.get(file.after) ?? null),
  }));
  return (await follow({ id: noted.id, files })).indexBehind;
}

/** Files are written under a name of their own first; what a killed desk left of them goes. */
async function removeHalfWritten(root: string, paths: readonly string[]) {
  for (const folder of new Set(paths.map((path) => join(root, dirname(path))))) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (/^\.[0-9a-f]{12}\.tmp$/.test(name)) await rm(join(folder, name), { force: true });
    }
  }
}
