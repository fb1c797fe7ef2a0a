import { today } from '#src/lib/dates.ts';
import { findWork } from '#src/review/find-work.ts';
import { titleIn } from '../commit-message.ts';
import { indexFile } from '../content-index.ts';
import { type Draft, updatedAt } from '../drafts/draft.ts';
import { needsSecondPerson } from '../drafts/draft-rules.ts';
import { readOwnFile } from '../drafts/own-file.ts';
import { isSamePerson, may, type Person } from '../person.ts';
import type { Status } from '../status.ts';
import { allowsSelfApproval, type Workplace } from '../workplace.ts';
import { plainEntries } from './read-catalogue.ts';

/** A draft in the work list. */
export interface ListedDraft {
  collection: string;
  slug: string;
  title: string;
  status: Status;
  /** Who wrote it. */
  by: string;
  /** ISO time. */
  updatedAt: string;
  /** Why it waits; empty where it does not. */
  reason: string;
}

/** The longest part of a list that is sent; `totals` has the rest. */
const most = 500;

/** What waits for a person, what they are writing, and what in the content wants looking after. */
export async function makeWorkList(work: Workplace, person: Person) {
  const [drafts, files, selfApproval] = await Promise.all([
    work.drafts.all(),
    work.index.at(),
    allowsSelfApproval(work),
  ]);
  const titles = await readTitles(work, drafts);
  const list = (draft: Draft, reason: string): ListedDraft => ({
    collection: draft.collection,
    slug: draft.slug,
    title: titles.get(draft.ref) || draft.slug,
    status: draft.status,
    by: draft.writers.map(({ name }) => name).join('、'),
    updatedAt: updatedAt(draft),
    reason,
  });
  const waiting = drafts.flatMap((draft) => {
    const reason = whyWaiting(draft, person, needsSecondPerson(draft, selfApproval));
    return reason ? [list(draft, reason)] : [];
  });
  const mine = drafts.filter(({ writers }) => writers.some((one) => isSamePerson(one, person)));
  const care = findWork(plainEntries(files), today());
  return {
    waiting,
    mine: mine.map((draft) => list(draft, '')),
    ...Object.fromEntries(Object.entries(care).map(([name, part]) => [name, part.slice(0, most)])),
    totals: Object.fromEntries(Object.entries(care).map(([name, part]) => [name, part.length])),
  };
}

/** Why a draft waits for somebody; nothing where it does not. */
function whyWaiting(draft: Draft, person: Person, second: boolean): string | undefined {
  const isWriter = draft.writers.some((writer) => isSamePerson(writer, person));
  if (draft.status === 'pending_publish') return may(person, 'publisher') ? '等您发布' : undefined;
  if (draft.status === 'pending_review') {
    return may(person, 'reviewer') && !(second && isWriter) ? '等您审核' : undefined;
  }
  const [last] = draft.commits;
  const wasSentBack = last && last.files.length === 0 && draft.commits.length > 1;
  if (isWriter && wasSentBack && !isSamePerson(last.author, person)) {
    return `${last.author.name}退回，等您修改`;
  }
  return undefined;
}

async function readTitles({ store }: Workplace, drafts: readonly Draft[]) {
  const own = await Promise.all(
    drafts.map(async (draft) => ({ ref: draft.ref, file: await readOwnFile(store, draft) })),
  );
  const sources = await store.read(own.flatMap(({ file }) => file?.after ?? []));
  return new Map(
    own.map(({ ref, file }) => {
      const source = file?.after && sources.get(file.after)?.toString();
      return [ref, source ? titleIn(file.path, indexFile(file.path, source, '').data) : ''];
    }),
  );
}
