import type { Fault } from '#src/gate/fault.ts';
import { type ContentIndex, createContentIndex } from './content-index.ts';
import { type DraftList, listDrafts } from './drafts/draft-list.ts';
import type { Review } from './finding.ts';
import type { Change } from './git-commit.ts';
import type { GitStore, Saved } from './git-store.ts';
import { createJudge } from './judge-changes.ts';
import type { Previewer } from './preview/previewer.ts';

/** Told of every commit to the published branch. */
export type SaveListener = (saved: Saved, subject: string) => void;

/** What the desk can be given beside its repository. */
export interface DeskOptions {
  /** Looks entries over before they go on. */
  review?: Review;
  /** Shows unsaved forms as their pages. */
  previewer?: Previewer;
  /** Gets a line for each change to a draft. */
  log?: (line: string) => void;
}

/** What the desk's actions work with. */
export interface Workplace {
  store: GitStore;
  drafts: DraftList;
  index: ContentIndex;
  /** What would be wrong after these changes. */
  judge: (changes: readonly Change[]) => Promise<Fault[]>;
  review: Review;
  log: (line: string) => void;
  onSaved: SaveListener;
}

/** Set up what the actions need. */
export function setUpWorkplace(
  store: GitStore,
  onSaved: SaveListener,
  { review = () => [], log = () => {} }: DeskOptions,
): Workplace {
  const index = createContentIndex(store);
  return {
    store,
    drafts: listDrafts(store),
    index,
    judge: createJudge(index),
    review,
    log,
    onSaved,
  };
}

/** Whether writers may approve their own words: as published, not as somebody would like it. */
export async function allowsSelfApproval({ index }: Workplace): Promise<boolean> {
  const settings = (await index.at()).get('content/settings/desk.yml')?.data;
  return settings?.['selfApproval'] === true;
}
