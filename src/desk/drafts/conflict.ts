import { DeskError } from '../desk-error.ts';
import type { GitStore } from '../git-store.ts';
import { onlyOf, readLog } from './read-log.ts';

interface Sides {
  path: string;
  /** The blob the editor started from. */
  base: string | null;
  /** The blob that is there now. */
  theirs: string | null;
  /** The commit it is there in. */
  at: string;
}

/** A refusal with both versions and who made the other one, so that nobody has to guess. */
export async function conflictError(
  store: GitStore,
  sentence: (by: string) => string,
  { path, base, theirs, at }: Sides,
): Promise<DeskError> {
  const blobs = [base, theirs].flatMap((blob) => blob ?? []);
  const [texts, [last]] = await Promise.all([
    store.read(blobs),
    readLog(store.git, [at], '--max-count=1', ...onlyOf(path)),
  ]);
  const textOf = (blob: string | null) => (blob && texts.get(blob)?.toString()) ?? null;
  const by = last?.author.name ?? '别人';
  return new DeskError(409, sentence(by), {
    conflict: {
      path,
      base: textOf(base),
      theirs: textOf(theirs),
      theirsId: theirs,
      by,
      byEmail: last?.author.email ?? '',
      when: last?.when ?? '',
    },
  });
}

/** Why a save was refused, in one sentence. */
export function describeSaveConflict(
  { path, base, theirs }: Pick<Sides, 'path' | 'base' | 'theirs'>,
  inDraft: boolean,
): (by: string) => string {
  const where = inDraft ? '草稿里' : '已发布的内容里';
  if (base === null) {
    return (by) => `“${path}”在${where}已经有了，是${by}写的。请换一个网址名，或打开那一篇接着写。`;
  }
  if (theirs === null) {
    return (by) => `这条内容在您打开之后被${by}删除了，没有保存。您的文字还在，请和${by}商量。`;
  }
  return (by) =>
    `这条内容在您打开之后被${by}改过，没有保存。您的文字还在，请对照两个版本，合到一起再保存。`;
}
