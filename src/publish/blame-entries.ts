import { gitIn } from '#src/desk/git.ts';
import { paged } from '#src/gate/site-addresses.ts';
import type { OutputFault } from '#src/output/fault.ts';
import type { Publication } from './publication.ts';
import type { Quarantined, Refusal } from './quarantined.ts';
import { readWhole } from './release.ts';

/**
 * Content files that differ from what visitors see: changed since the current release, or left out of it. What has not changed was in
 * order then, so that something else must be wrong now. Nothing is suspected where there is no release to compare with.
 */
export async function listSuspects({ dir, root, head, previous }: Publication): Promise<string[]> {
  const release = previous && readWhole(dir, previous);
  if (!release) return [];
  const difference = ['diff', '--name-only', '-z', '--no-renames', release.commit, head.commit];
  const changed = await gitIn(root)([...difference, '--', 'content']).catch(() => '');
  const files = String(changed).split('\0').filter(Boolean);
  return [...new Set([...files, ...release.quarantined.map(({ file }) => file)])];
}

/**
 * Which of the suspects the checks have found fault with. Nobody is blamed unless every faulty page of an entry is one of theirs;
 * what is wrong on other pages, such as lists, may follow from theirs and shows again in the next check if it does not.
 */
export function blameEntries(
  faults: readonly OutputFault[],
  suspects: readonly string[],
  quarantined: readonly Quarantined[],
): Refusal[] {
  const fileOf = new Map(suspects.flatMap((file) => addressOf(file).map((path) => [path, file])));
  const onEntries = faults.filter(({ path }) => isEntry(path) || fileOf.has(path));
  if (!onEntries.every(({ path }) => fileOf.has(path))) return [];
  const byFile = Map.groupBy(onEntries, ({ path }) => fileOf.get(path) ?? '');
  return Array.from(byFile, ([file, own]) => ({
    file,
    commit: quarantined.find((one) => one.file === file)?.instead?.commit,
    faults: own.map(({ problem, cure }) => ({ file, field: '生成的网页', problem, cure })),
  }));
}

const isEntry = (path: string) =>
  paged.some((kind) => path.startsWith(`/${kind}/`) && /^\/[^/]+\/[^/]+\/$/.test(path));

/** The address of the page of a content file; none for what has no page of its own. */
function addressOf(file: string): string[] {
  const [, kind = '', slug = ''] = /^content\/([^/]+)\/([^/]+)\.md$/.exec(file) ?? [];
  if (kind === 'pages') return [`/${slug}/`];
  return paged.some((name) => name === kind) ? [`/${kind}/${slug}/`] : [];
}
