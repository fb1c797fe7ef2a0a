import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFor } from '#src/serve/headers.ts';
import type { ImmutableTest } from './carry-assets.ts';
import { listOwnFiles } from './make-release.ts';
import { releaseFolder } from './release.ts';
import { findRclone, runRclone } from './run-rclone.ts';

/**
 * Upload a release to object storage or a CDN: what pages need before the pages, and deletions when no page names them any more.
 * Only what an earlier upload put there is ever deleted. Returns what was done, in Chinese.
 * @throws PublishError when rclone is missing or fails; doing it again goes on
 */
export async function uploadRelease(
  dir: string,
  name: string,
  remote: string,
  isImmutable: ImmutableTest,
): Promise<string> {
  const rclone = findRclone();
  const site = join(releaseFolder(dir, name), 'site');
  const paths = listOwnFiles(site);
  const uploaded = readUploaded(dir);
  const known = new Set(uploaded[remote] ?? []);
  const gone = [...known].filter((path) => !paths.includes(path)).sort();
  // Written before: what an interrupted upload put there is known to the next one.
  writeUploaded(dir, { ...uploaded, [remote]: [...known.union(new Set(paths))].sort() });
  for (const [caching, batch] of inOrder(paths, isImmutable)) {
    await runRclone(
      rclone,
      ['copy', site, remote, '--header-upload', `Cache-Control: ${caching}`],
      batch,
    );
  }
  // Without a list, rclone would take everything.
  if (gone.length > 0) await runRclone(rclone, ['delete', remote], gone);
  writeUploaded(dir, { ...uploaded, [remote]: paths });
  return `传了 ${paths.length} 个文件到 ${remote}（没变的跳过），删了 ${gone.length} 个`;
}

/** Hashed files, then what has no hash, then pages; each batch with its Cache-Control. */
function inOrder(paths: readonly string[], isImmutable: ImmutableTest): [string, string[]][] {
  const isPage = (path: string) => path.endsWith('.html');
  const isAsset = (path: string) => !isPage(path) && isImmutable(`/${path}`);
  const stages = [
    paths.filter(isAsset),
    paths.filter((path) => !isAsset(path) && !isPage(path)),
    paths.filter(isPage),
  ];
  return stages.flatMap((stage) => {
    const batches = Map.groupBy(stage, (path) => headersFor(`/${path}`)['Cache-Control'] ?? '');
    return [...batches];
  });
}

type Uploaded = Record<string, string[]>;

const listOf = (dir: string) => join(dir, 'remote.json');

function readUploaded(dir: string): Uploaded {
  return existsSync(listOf(dir)) ? (JSON.parse(readFileSync(listOf(dir), 'utf8')) as Uploaded) : {};
}

function writeUploaded(dir: string, uploaded: Uploaded) {
  const next = join(dir, '.remote-next.json');
  writeFileSync(next, `${JSON.stringify(uploaded)}\n`, { flush: true });
  renameSync(next, listOf(dir));
}
