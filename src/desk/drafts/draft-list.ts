import type { GitStore } from '../git-store.ts';
import { type Draft, draftRefs, type EntryName, pathOf, refOf, uniquePeople } from './draft.ts';
import { type LoggedCommit, readLog } from './read-log.ts';

/** The drafts of a repository, read from its branches. */
export interface DraftList {
  /** All of them, by name. */
  all: () => Promise<Draft[]>;
  /** One, and what its branch stands at, which may be published already. */
  find: (entry: EntryName) => Promise<{ draft?: Draft; tip: string | null }>;
}

/** Read drafts: two git calls however many there are, and only for those that have moved. */
export function listDrafts(store: GitStore): DraftList {
  let known = new Map<string, Draft | 'published'>();
  let running: Promise<Map<string, string>> | undefined;

  /** Decap asks for every draft at once: one answer does for all who ask meanwhile. */
  function readTips(): Promise<Map<string, string>> {
    running ??= readRefs(store).finally(() => {
      running = undefined;
    });
    return running;
  }

  async function load(
    tips: Map<string, string>,
    others: 'keep' | 'forget',
  ): Promise<(Draft | 'published')[]> {
    const head = await store.head();
    const key = ([ref, tip]: [string, string]) => `${head} ${tip} ${ref}`;
    const unknown = [...tips].filter((entry) => !known.has(key(entry)));
    const read = await readDrafts(store, head, unknown);
    const next = new Map([...tips].map((entry) => [key(entry), known.get(key(entry))] as const));
    unknown.forEach((entry, index) => {
      next.set(key(entry), read[index]);
    });
    const found = [...next].flatMap(([name, draft]) => (draft ? [[name, draft] as const] : []));
    known = new Map([...(others === 'keep' ? known : []), ...found]);
    return found.map(([, draft]) => draft);
  }

  return {
    all: async () => {
      const tips = await readTips();
      const drafts = await load(tips, 'forget');
      await removePublished(store, tips, drafts);
      return drafts.flatMap((draft) => (draft === 'published' ? [] : draft));
    },
    find: async (entry) => {
      const ref = refOf(entry);
      const tip = nameOf(ref) && (await store.commitAt(ref));
      if (!tip) return { tip: null };
      const [draft] = await load(new Map([[ref, tip]]), 'keep');
      return { tip, ...(draft && draft !== 'published' && { draft }) };
    },
  };
}

async function readRefs(store: GitStore): Promise<Map<string, string>> {
  const lines = await store.git(['for-each-ref', '--format=%(objectname) %(refname)', draftRefs]);
  return new Map(
    lines
      .toString()
      .split('\n')
      .flatMap((line) => {
        const [, tip, ref] = /^([0-9a-f]+) (.+)$/.exec(line) ?? [];
        return tip && ref && nameOf(ref) ? [[ref, tip] as const] : [];
      }),
  );
}

/** The entry a branch is the draft of; nothing for branches of other people's making. */
function nameOf(ref: string): EntryName | undefined {
  const [collection = '', slug = '', ...more] = ref.slice(draftRefs.length).split('/');
  if (more.length > 0 || !slug) return undefined;
  return pathOf({ collection, slug }) ? { collection, slug } : undefined;
}

async function readDrafts(
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

/** A desk that was killed between publishing and tidying up leaves the branch of a published draft. */
async function removePublished(
  store: GitStore,
  tips: Map<string, string>,
  drafts: readonly (Draft | 'published')[],
) {
  const moves = [...tips].flatMap(([ref, tip], index) =>
    drafts[index] === 'published' ? [{ ref, from: tip, to: null }] : [],
  );
  for (const move of moves) {
    await store.move([move], { name: '', email: '' }).catch(() => {});
  }
}
