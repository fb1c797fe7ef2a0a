import { DeskError } from './desk-error.ts';
import { createDraftReader } from './drafts/draft-reads.ts';
import type { GitStore } from './git-store.ts';
import type { Person } from './person.ts';
import { createDeskReader } from './proxy-desk.ts';
import { createReader } from './proxy-reads.ts';
import { type Action, type Params, readRequest } from './proxy-requests.ts';
import { createWriter } from './proxy-writes.ts';
import { type DeskOptions, type SaveListener, setUpWorkplace } from './workplace.ts';

/** Answers requests of Decap's proxy protocol and our own. @throws DeskError with what the editor should know. */
export type ProxyApi = (body: unknown, person: Person) => Promise<unknown>;

/** Decap's proxy protocol over a git store: saves become drafts, drafts are reviewed and published. */
export function createProxyApi(
  store: GitStore,
  onSaved: SaveListener,
  options: DeskOptions = {},
): ProxyApi {
  const work = setUpWorkplace(store, onSaved, options);
  const actions: { [Name in Action]: (params: Params<Name>, person: Person) => unknown } = {
    getDeployPreview: () => null,
    preview: async ({ collection, slug, raw, assets }) => {
      if (!options.previewer) throw new DeskError(501, '这个编辑台没有开预览。');
      return options.previewer.render(collection, slug, raw, assets);
    },
    ...createReader(work),
    ...createDraftReader(work),
    ...createDeskReader(work),
    ...createWriter(work),
  };
  return async (body, person) => {
    const { action, params } = readRequest(body);
    try {
      // `readRequest` has checked the parameters of this very action.
      const act = actions[action] as (params: unknown, person: Person) => unknown;
      return await act(params, person);
    } catch (error) {
      if (error instanceof DeskError) throw error;
      throw new DeskError(500, `版本库出错，没有完成：${explain(error)}`);
    }
  };
}

const explain = (error: unknown) => (error instanceof Error ? error.message : String(error));
