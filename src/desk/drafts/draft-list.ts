import type { GitStore } from '../git-store.ts';
import { type Draft, draftRefs, type EntryName, refOf } from './draft.ts';
import { nameOf, readDrafts } from './read-drafts.ts';

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
