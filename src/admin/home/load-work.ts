import type { ListedDraft } from '#src/desk/history/work-list.ts';
import type { Person } from '#src/desk/person.ts';
import { dayOf } from '#src/lib/dates.ts';
import { sortWork, type Work, type WorkFacts } from '#src/review/sort-work.ts';
import { ask, hasDesk } from '../desk-client.ts';
import { readBuilt } from '../read-built.ts';

const unread = '没有读到工作清单。请刷新页面再试。';

/** Everything the work list shows. Drafts and people are known to a desk only: a forge keeps its own list. */
export interface WorkList extends Work {
  person?: Person;
  waiting?: ListedDraft[];
  mine?: ListedDraft[];
  /** How many there are where not all were sent. */
  totals?: Partial<Record<keyof Work, number>>;
  collections: Collection[];
}

/** A collection of Decap's configuration: its words come from the schemas, without their weight. */
export interface Collection {
  name: string;
  label: string;
  /** Entries can be added to it. */
  create?: boolean;
}

/** Read the work list: from the desk, or with a forge from what the last build wrote down. */
export async function loadWork(): Promise<WorkList> {
  const [work, { collections }] = await Promise.all([
    hasDesk() ? askDesk() : readFacts(),
    readBuilt<{ collections: Collection[] }>('/admin/config.json', unread),
  ]);
  return { ...work, collections };
}

async function askDesk() {
  const [work, { person }] = await Promise.all([
    ask<Omit<WorkList, 'person' | 'collections'>>('workList'),
    ask<{ person?: Person }>('info'),
  ]);
  return { ...work, ...(person && { person }) };
}

const readFacts = async () =>
  sortWork(await readBuilt<WorkFacts[]>('/admin/work.json', unread), dayOf(Date.now()));
