import { DeskError } from '../desk-error.ts';
import { describeMedia } from '../proxy-reads.ts';
import type { Params } from '../proxy-requests.ts';
import type { Workplace } from '../workplace.ts';
import { getDraft } from './change-status.ts';
import { type EntryName, updatedAt } from './draft.ts';
import { findApproval } from './draft-rules.ts';
import { readOwnFile } from './own-file.ts';

/** The actions that read drafts. */
export function createDraftReader(work: Workplace) {
  const { store, drafts } = work;

  async function getFile(entry: EntryName, path: string) {
    const draft = await getDraft(work, entry);
    const [file] = await store.listAt(draft.tip, path);
    const content = file && (await store.read([file.blob])).get(file.blob);
    if (!file || !content) throw new DeskError(404, `草稿里没有“${path}”，请刷新页面。`);
    return { file, content };
  }

  return {
    unpublishedEntries: async () =>
      (await drafts.all()).map(({ collection, slug }) => `${collection}/${slug}`),

    unpublishedEntry: async (params: Params<'unpublishedEntry'>) => {
      const draft = await getDraft(work, nameOf(params));
      const own = await readOwnFile(store, draft);
      // Decap reads the entry from these; its own file belongs to it even if only a picture has changed.
      const files = [...draft.files, ...(own && !draft.files.includes(own) ? [own] : [])];
      const [starter] = draft.writers;
      return {
        collection: draft.collection,
        slug: draft.slug,
        status: draft.status,
        diffs: files
          .filter(({ after }) => after !== null)
          .map(({ path, before }) => ({ id: path, path, newFile: before === null })),
        updatedAt: updatedAt(draft),
        pullRequestAuthor: starter?.name ?? draft.commits.at(-1)?.author.name ?? '',
        base: own?.before ?? null,
        writers: draft.writers,
        submittedBy: draft.trailers.submittedBy ?? null,
        reviewedBy: findApproval(draft) ?? null,
      };
    },

    unpublishedEntryDataFile: async ({
      collection,
      slug,
      path,
    }: Params<'unpublishedEntryDataFile'>) => {
      const { file, content } = await getFile({ collection, slug }, path);
      return { data: content.toString(), id: file.blob };
    },

    unpublishedEntryMediaFile: async ({
      collection,
      slug,
      path,
    }: Params<'unpublishedEntryMediaFile'>) => {
      const { file, content } = await getFile({ collection, slug }, path);
      return describeMedia(file, content);
    },
  };
}

/** Decap names a draft by its id, or by collection and slug. */
function nameOf({ id, collection, slug }: Params<'unpublishedEntry'>): EntryName {
  if (collection && slug) return { collection, slug };
  const [first = '', ...rest] = id?.split('/') ?? [];
  return { collection: first, slug: rest.join('/') };
}
