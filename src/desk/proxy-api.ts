import { DeskError } from './desk-error.ts';
import type { GitStore } from './git-store.ts';
import type { Person } from './person.ts';
import { createReader } from './proxy-reads.ts';
import { type Action, type Params, readRequest } from './proxy-requests.ts';
import { createWriter, type SaveListener } from './proxy-writes.ts';

/** Answers requests of Decap's proxy protocol, version 1. @throws DeskError with what the editor should know. */
export type ProxyApi = (body: unknown, person: Person) => Promise<unknown>;

/** Decap's proxy protocol over a git store: reads come from the last commit, saves are judged and committed. */
export function createProxyApi(store: GitStore, onSaved: SaveListener): ProxyApi {
  const actions: { [Name in Action]: (params: Params<Name>) => unknown } = {
    info: () => ({ repo: '沈阳e工会', publish_modes: ['simple'], type: 'local_git' }),
    getDeployPreview: () => null,
    ...createReader(store),
    ...createWriter(store, onSaved),
  };
  return async (body, _person) => {
    const { action, params } = readRequest(body);
    try {
      // `readRequest` has checked the parameters of this very action.
      return await (actions[action] as (params: unknown) => unknown)(params);
    } catch (error) {
      if (error instanceof DeskError) throw error;
      throw new DeskError(500, `版本库出错，没有完成：${explain(error)}`);
    }
  };
}

const explain = (error: unknown) => (error instanceof Error ? error.message : String(error));
