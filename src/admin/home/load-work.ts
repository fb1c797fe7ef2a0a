import type { Person } from '#src/desk/person.ts';
import { dayOf } from '#src/lib/dates.ts';
import { sortWork, type Work, type WorkFacts } from '#src/review/find-work.ts';
import { ask, hasDesk } from '../desk-client.ts';

/** A draft in the work list. */
export interface ListedDraft {
  collection: string;
  slug: string;
  title: string;
  status: string;
  /** Who wrote it. */
  by: string;
  /** ISO time. */
  updatedAt: string;
  /** Why it waits. */
  reason?: string;
}

/** Everything the work list shows. Drafts and people are known to a desk only: a forge keeps its own list. */
export interface WorkList extends Work {
  person?: Person;
  waiting?: ListedDraft[];
  mine?: ListedDraft[];
  /** How many there are where not all were sent. */
  totals?: Partial<Record<keyof Work, number>>;
}

/** Read the work list: from the desk, or with a forge from what the last build wrote down. */
export async function loadWork(): Promise<WorkList> {
  if (!hasDesk()) return sortWork(await readBuilt(), dayOf(Date.now()));
  const [work, { person }] = await Promise.all([
    ask<WorkList>('workList'),
    ask<{ person?: Person }>('info'),
  ]);
  return { ...work, ...(person && { person }) };
}

async function readBuilt(): Promise<WorkFacts[]> {
  const response = await fetch('/admin/work.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error('没有读到工作清单。请刷新页面再试。');
  return response.json();
}
