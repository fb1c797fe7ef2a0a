import type { Fault } from '#src/gate/fault.ts';
import { createTimedJudge, type TimedJudge } from '#src/gate/judge-in-time.ts';
import { today } from '#src/lib/dates.ts';
import type { Catalogue } from '#src/review/catalogue.ts';
import { createReviewer } from '#src/review/create-reviewer.ts';
import { type ContentIndex, createContentIndex, indexFile } from './content-index.ts';
import { type DraftList, listDrafts } from './drafts/draft-list.ts';
import type { Review } from './finding.ts';
import type { Change } from './git-commit.ts';
import type { GitStore, Saved } from './git-store.ts';
import { createCatalogueReader } from './history/read-catalogue.ts';
import { createJudge } from './judge-changes.ts';
import type { Previewer } from './preview/previewer.ts';

/** Told of every commit to the published branch. */
export type SaveListener = (saved: Saved, subject: string) => void;

/** What the desk can be given beside its repository. */
export interface DeskOptions {
  /** Looks entries over before they go on; the site's own review where left out. */
  review?: Review;
  /** Tries texts before they are saved; the gate's own thread where left out. */
  timed?: TimedJudge;
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
  /** Tries whether a text can be read to its end, where it can hold up nobody. */
  timed: TimedJudge;
  /** What there is to point to, in what is published and in drafts. */
  catalogue: () => Promise<Catalogue>;
  log: (line: string) => void;
  onSaved: SaveListener;
}

/** Set up what the actions need. */
export function setUpWorkplace(
  store: GitStore,
  onSaved: SaveListener,
  { review, timed = createTimedJudge(), log = () => {} }: DeskOptions,
): Workplace {
  const index = createContentIndex(store);
  const drafts = listDrafts(store);
  const catalogue = createCatalogueReader({ store, index, drafts });
  const reviewer = createReviewer(today);
  return {
    store,
    drafts,
    index,
    catalogue,
    judge: createJudge(index),
    timed,
    review:
      review ??
      (async (collection, slug, raw) => reviewer(collection, slug, raw, await catalogue())),
    log,
    onSaved,
  };
}

/** Whether writers may approve their own words: as published, not as somebody would like it. */
export async function allowsSelfApproval({ store }: Workplace): Promise<boolean> {
  const [file] = await store.list('content/settings/desk.yml');
  const source = file && (await store.read([file.blob])).get(file.blob);
  if (!file || !source) return false;
  return indexFile(file.path, source.toString(), file.blob).data['selfApproval'] === true;
}
