import { listCitations } from './delete-files.ts';
import { DeskError } from './desk-error.ts';
import { pathOf } from './drafts/draft.ts';
import { checkText } from './drafts/judge-draft.ts';
import { listVersions } from './history/list-versions.ts';
import { makeWorkList } from './history/work-list.ts';
import type { Person } from './person.ts';
import type { Params } from './proxy-requests.ts';
import { allowsSelfApproval, type Workplace } from './workplace.ts';

/** The actions Decap does not know: what our own screens ask for. */
export function createDeskReader(work: Workplace) {
  const { store, drafts } = work;
  return {
    info: async (_: unknown, { name, email, role }: Person) => {
      // Content is read while the person who has just come in looks around.
      work.index.at().catch(() => {});
      return {
        repo: '沈阳e工会',
        publish_modes: ['editorial_workflow'],
        type: 'local_git',
        person: { name, email, role },
        selfApproval: await allowsSelfApproval(work),
      };
    },

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

    catalogue: () => work.catalogue(),

    history: (entry: Params<'history'>) => listVersions(work, entry),

    version: async ({ path, id }: Params<'version'>) => {
      const data = (await store.read([id])).get(id);
      if (!data) throw new DeskError(404, `版本库里找不到“${path}”的这个版本，请刷新页面。`);
      return { data: data.toString() };
    },

    workList: (_: unknown, person: Person) => makeWorkList(work, person),
  };
}
