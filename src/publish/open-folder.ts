import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './durable-files.ts';
import { PublishError } from './publish-error.ts';
import { releaseFolder } from './release.ts';

/** Make sure that a folder is one to publish into. @throws PublishError when it holds other things */
export async function openFolder(dir: string) {
  const names = existsSync(dir) ? readdirSync(dir) : [];
  if (names.length > 0 && !names.includes('releases') && !names.includes('publish.lock')) {
    throw new PublishError(
      `“${dir}”里已经有别的东西（${names.slice(0, 3).join('、')}…），不像是发布用的文件夹，没有动它。--to 后面写一个空的或新的文件夹。`,
    );
  }
  await makeFolder(dir);
  if (!names.includes('releases')) await makeFolder(releaseFolder(dir));
}

/** @throws PublishError when nothing was ever published into a folder */
export function requireReleases(dir: string) {
  if (existsSync(releaseFolder(dir))) return;
  throw new PublishError(
    `“${join(dir, 'releases')}”不存在：这里还没有发布过。检查 --to 后面的文件夹。`,
  );
}
