import { isSamePerson, may, type Person } from '#src/desk/person.ts';

/** What is known of an entry and of who looks at it. */
export interface EntryState {
  /** `draft`, `pending_review`, `pending_publish`; nothing without a draft. */
  status?: string | undefined;
  isNew: boolean;
  hasChanged: boolean;
  /** Who wrote the draft; empty where only a forge knows. */
  writers: readonly { email: string }[];
  /** Who is at this desk. */
  person?: Person | undefined;
  /** Whether somebody else must approve. */
  secondPerson: boolean;
}

/** The state of an entry in a word, and what comes next in plain Chinese. */
export function describeState(state: EntryState): { name: string; next: string } {
  const { status, isNew, hasChanged } = state;
  if (status === 'draft') return { name: '草稿', next: nextOfDraft(state) };
  if (status === 'pending_review') return { name: '待审', next: nextOfReview(state) };
  if (status === 'pending_publish') return { name: '待发布', next: nextOfPublication(state) };
  if (isNew) return { name: '新内容', next: '按“保存”存成草稿，别人还看不到。' };
  const next = hasChanged
    ? '按“保存”会存成草稿，网站上的旧版先不变。'
    : '网站上就是这一版。要改，直接在下面改。';
  return { name: '已发布', next };
}

function nextOfDraft({ hasChanged, secondPerson }: EntryState): string {
  if (hasChanged) return '改过的地方还没有保存。';
  return secondPerson
    ? '写好了？把状态改成“待审”，由另一位同事审核。'
    : '写好了？把状态改成“待审”，审核后就能发布。';
}

function nextOfReview({ person, writers, secondPerson }: EntryState): string {
  const isOwn = person !== undefined && writers.some((writer) => isSamePerson(person, writer));
  if (isOwn && secondPerson) return '等另一位同事审核；现在也还可以改。';
  if (person && !may(person, 'reviewer')) return '等审核的同事看过；现在也还可以改。';
  return '请审核：可以发布就把状态改成“待发布”，要改的改回“草稿”。';
}

function nextOfPublication({ person }: EntryState): string {
  return person && !may(person, 'publisher')
    ? '已经审过，等负责发布的同事上线。'
    : '已经审过。按“发布”，半分钟内上线。';
}
