import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '#src/lib/dates.ts';
import { carryAssets } from './carry-assets.ts';
import { describeFullDisk, formatSize, freeSpace } from './disk-space.ts';
import { syncFolder, syncFolders, writeDurably } from './durable-files.ts';
import { copySite, estimateNeed } from './make-release.ts';
import { formatTimestamp } from './moment.ts';
import { type Publication, placesOf } from './publication.ts';
import type { Quarantined } from './quarantined.ts';
import { listReleases, type Release, releaseFolder } from './release.ts';

/** How many releases back hashed files stay reachable. */
const carriedReleases = 3;

/** Make the release in `.work/` and give it its place among the releases, whole and on the disk. Returns what to say of it. */
export async function makeRelease(
  publication: Publication,
  quarantined: readonly Quarantined[],
): Promise<string> {
  const { dir, root, time, parts, previous } = publication;
  const { built, making, release, previousSite } = placesOf(publication);
  await requireSpace(publication);
  const site = join(making, 'site');
  const { files, changed } = await copySite({ built, target: site, previous: previousSite, time });
  const recent = [...new Set([...(previous ? [previous] : []), ...listReleases(dir)])];
  const carried = await carryAssets(dir, recent.slice(0, carriedReleases), site, parts.isImmutable);
  for (const [name, text] of Object.entries(parts.formatHeaders({ root, built }))) {
    await writeDurably(join(making, 'server', name), text, time);
  }
  const about = describeRelease(publication, files, quarantined);
  await writeDurably(
    join(making, 'release.json'),
    `${JSON.stringify(about, undefined, 2)}\n`,
    time,
  );
  syncFolders(making);
  renameSync(making, release);
  syncFolder(releaseFolder(dir));
  const total = Object.keys(files).length;
  return `${total} 个文件，${changed} 个是新的或变了；从前几版带上 ${carried} 个资源文件`;
}

function describeRelease(
  { head, by, time, previous }: Publication,
  files: Record<string, string>,
  quarantined: readonly Quarantined[],
): Release {
  const { commit, subject: what } = head;
  const day = today();
  return {
    commit,
    what,
    by,
    time: formatTimestamp(time),
    day,
    before: previous,
    files,
    quarantined,
  };
}

async function requireSpace(publication: Publication) {
  const { built, previousSite } = placesOf(publication);
  const free = freeSpace(publication.dir);
  const need = await estimateNeed(built, previousSite);
  if (need > free) throw describeFullDisk(publication.dir, `大约 ${formatSize(need)}`, free);
}

/** Whether two releases need different configuration of the web server. */
export function hasOtherHeaders(dir: string, name: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  return readServer(dir, name) !== readServer(dir, other);
}

function readServer(dir: string, name: string): string {
  const folder = join(releaseFolder(dir, name), 'server');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return JSON.stringify(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** What is printed where the web server has to read its configuration anew. */
export const reloadNotice =
  '改了响应头：照 deploy/README.md 把 current/server/ 里的配置复制到 /etc，再 reload nginx/Caddy。';
