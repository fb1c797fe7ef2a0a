import { makeCatalogue } from '#src/gate/make-catalogue.ts';
import { titleIn } from './commit-message.ts';
import { indexFile } from './content-index.ts';
import { findKind } from './content-paths.ts';
import { listCitations } from './delete-files.ts';
import { DeskError } from './desk-error.ts';
import { pathOf } from './drafts/draft.ts';
import { checkText } from './drafts/judge-draft.ts';
import { listVersions } from './history/list-versions.ts';
import { makeWorkList } from './history/work-list.ts';
import { contentOf } from './judge-changes.ts';
import type { Person } from './person.ts';
import type { Params } from './proxy-requests.ts';
import { allowsSelfApproval, type Workplace } from './workplace.ts';

/** The actions Decap does not know: what our own screens ask for. */
export function createDeskReader(work: Workplace) {
  const { store, index, drafts } = work;
  return {
    info: async (_: unknown, { name, email, role }: Person) => ({
      repo: '沈阳e工会',
      publish_modes: ['editorial_workflow'],
      type: 'local_git',
      person: { name, email, role },
      selfApproval: await allowsSelfApproval(work),
    }),

    check: async ({ collection, slug, raw }: Params<'check'>) => {
      const entry = { collection, slug };
      const { draft } = await drafts.find(entry);
      const path = pathOf(entry);
      const pictures = (draft?.files ?? [])
        .map((file) => file.path)
        .filter((name) => name !== path);
      return { findings: await checkText(work, entry, raw, pictures) };
    },

    citations: async ({ path }: Params<'citations'>) => {
      const { published, drafts: inDrafts } = await listCitations(work, [path]);
      return { cites: [...published, ...inDrafts] };
    },

    catalogue: async () => makeCatalogue(contentOf(await index.at()), await listDraftEntries(work)),

    history: (entry: Params<'history'>) => listVersions(work, entry),

    version: async ({ path, id }: Params<'version'>) => {
      const data = (await store.read([id])).get(id);
      if (!data) throw new DeskError(404, `版本库里找不到“${path}”的这个版本，请刷新页面。`);
      return { data: data.toString() };
    },

    workList: (_: unknown, person: Person) => makeWorkList(work, person),
  };
}

/** Entries of drafts, for choosing from. */
async function listDraftEntries({ store, drafts }: Workplace) {
  const files = (await drafts.all()).flatMap((draft) => {
    const path = pathOf(draft) ?? '';
    const blob = draft.files.find((file) => file.path === path)?.after;
    const kind = findKind(path);
    return blob && kind ? [{ path, blob, kind, slug: draft.slug }] : [];
  });
  const sources = await store.read(files.map(({ blob }) => blob));
  return files.map(({ path, blob, kind, slug }) => {
    const { data } = indexFile(path, sources.get(blob)?.toString() ?? '', blob);
    return { kind, slug, title: titleIn(path, data) };
  });
}
