import type { GitStore } from '../git-store.ts';
import { type Draft, draftRefs, type EntryName, pathOf, uniquePeople } from './draft.ts';
import { type LoggedCommit, readLog } from './read-log.ts';

/** The entry a branch is the draft of; nothing for branches of other people's making. */
export function nameOf(ref: string): EntryName | undefined {
  const [collection = '', slug = '', ...more] = ref.slice(draftRefs.length).split('/');
  if (more.length > 0 || !slug) return undefined;
  return pathOf({ collection, slug }) ? { collection, slug } : undefined;
}

/** Read the drafts that branches stand at, in one call; those that are published already are told apart. */
export async function readDrafts(
  store: GitStore,
  head: string | undefined,
  tips: readonly [string, string][],
): Promise<(Draft | 'published')[]> {
  if (tips.length === 0) return [];
  const revisions = [...tips.map(([, tip]) => tip), ...(head ? [`^${head}`] : [])];
  const commits = await readLog(store.git, revisions, '--cc', '--topo-order');
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  return Promise.all(
    tips.map(([ref, tip]) =>
      byId.has(tip) ? readDraft(store, head, ref, byId, tip) : 'published',
    ),
  );
}

async function readDraft(
  store: GitStore,
  head: string | undefined,
  ref: string,
  byId: ReadonlyMap<string, LoggedCommit>,
  tip: string,
): Promise<Draft> {
  const { commits, outside } = walk(byId, tip);
  const base = outside.length > 1 ? await findMergeBase(store, head, tip) : outside[0];
  const paths = [...new Set(commits.flatMap(({ files }) => files.map(({ path }) => path)))];
  const [before, after] = await Promise.all(
    [base, tip].map(async (commit) => {
      const files = commit ? await store.listAt(commit, ...paths) : [];
      return new Map(files.map(({ path, blob }) => [path, blob]));
    }),
  );
  const trailers = byId.get(tip)?.trailers ?? {};
  const files = paths
    .map((path) => ({ path, before: before?.get(path) ?? null, after: after?.get(path) ?? null }))
    .filter((file) => file.before !== file.after);
  const writers = commits.filter((commit) => commit.files.length > 0).map(({ author }) => author);
  return {
    ...(nameOf(ref) ?? { collection: '', slug: '' }),
    ref,
    tip,
    base,
    status: trailers.status ?? 'draft',
    trailers,
    commits,
    writers: uniquePeople(writers.reverse()),
    files: files.sort((one, other) => (one.path < other.path ? -1 : 1)),
  };
}

/** The commits of one draft, newest first, and the published ones they grew from. */
function walk(byId: ReadonlyMap<string, LoggedCommit>, tip: string) {
  const reached = new Set<string>();
  const outside = new Set<string>();
  const open = [tip];
  for (let id = open.pop(); id; id = open.pop()) {
    if (reached.has(id)) continue;
    const commit = byId.get(id);
    if (!commit) outside.add(id);
    else {
      reached.add(id);
      open.push(...commit.parents);
    }
  }
  const commits = [...byId.values()].filter(({ id }) => reached.has(id));
  return { commits, outside: [...outside] };
}

async function findMergeBase(store: GitStore, head: string | undefined, tip: string) {
  if (!head) return undefined;
  return (await store.git(['merge-base', head, tip])).toString().trim();
}
