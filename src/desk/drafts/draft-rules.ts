import { type KindName, kinds } from '#src/schemas/index.ts';
import { DeskError } from '../desk-error.ts';
import type { Author } from '../git.ts';
import { isSamePerson, may, type Person, roles } from '../person.ts';
import { type Status, statuses } from '../status.ts';
import type { Draft, EntryName } from './draft.ts';
import type { Trailers } from './trailers.ts';

/** Whether somebody else than the writers must approve. `selfApproval` is for an office of one person. */
export function needsSecondPerson({ collection, slug }: EntryName, selfApproval: boolean): boolean {
  if (selfApproval) return false;
  if (collection === 'settings') return slug === 'desk';
  return Object.hasOwn(kinds, collection) && kinds[collection as KindName].secondPerson;
}

const wrote = ({ writers }: Draft, person: Author) =>
  writers.some((writer) => isSamePerson(writer, person));

/** Refuse somebody whose role does not reach. @throws DeskError 403 */
export function requireRole(person: Person, needed: Person['role'], deed: string): void {
  if (may(person, needed)) return;
  throw new DeskError(
    403,
    `${deed}要有“${roles[needed]}”权限，您的权限是“${roles[person.role]}”。请找有这个权限的同事来做。`,
  );
}

/** Refuse to move a draft to another status. @throws DeskError with the way it would go. */
export function checkMove(draft: Draft, to: Status, person: Person, second: boolean): void {
  if (to === 'pending_publish') {
    requireRole(person, 'reviewer', '审核');
    if (draft.status === 'draft') {
      throw new DeskError(409, '这份草稿还没有送审，不能通过。请先把它送审，再来审核。');
    }
    if (second && wrote(draft, person)) {
      throw new DeskError(
        403,
        '您自己写过这份草稿，不能由您审核。请另一位有“审核”权限的同事来看；只有一个人的办公室，请管网站的人把 content/settings/desk.yml 里的 selfApproval 改成 true 并提交。',
      );
    }
    return;
  }
  if (draft.status === 'draft' || wrote(draft, person)) return;
  requireRole(person, 'reviewer', to === 'draft' ? '退回别人的草稿' : '改回待审');
}

/** What a move is called, and what it leaves on record. */
export function describeMove(
  draft: Draft,
  to: Status,
  person: Person,
): { deed: string; trailers: Trailers } {
  const author = { name: person.name, email: person.email };
  if (to === 'pending_publish') {
    const { submittedBy } = draft.trailers;
    return {
      deed: '审核通过',
      trailers: { status: to, ...(submittedBy && { submittedBy }), reviewedBy: author },
    };
  }
  if (to === 'pending_review') {
    const deed = draft.status === 'draft' ? '送审' : '改回待审';
    return { deed, trailers: { status: to, submittedBy: author } };
  }
  return { deed: wrote(draft, person) ? '收回' : '退回', trailers: { status: to } };
}

/** Who approved a draft as it stands; nothing where the record is not the reviewer's own. */
export function findApproval({ status, trailers, commits }: Draft): Author | undefined {
  const [last] = commits;
  const { reviewedBy } = trailers;
  if (status !== 'pending_publish' || !last || !reviewedBy || last.files.length > 0)
    return undefined;
  return isSamePerson(last.author, reviewedBy) ? reviewedBy : undefined;
}

/** Refuse to publish what has not been approved as it stands. @throws DeskError. */
export function checkPublish(draft: Draft, person: Person, second: boolean): Author {
  requireRole(person, 'publisher', '发布');
  const approval = findApproval(draft);
  if (!approval) {
    throw new DeskError(
      409,
      draft.status === 'pending_publish'
        ? '版本库里没有审核人自己的通过记录，不能发布。请重新送审、审核。'
        : `这份内容现在是“${statuses[draft.status]}”，还没有审核通过，不能发布。请先送审、审核。`,
    );
  }
  if (second && wrote(draft, approval)) {
    throw new DeskError(
      409,
      `通过审核的${approval.name}自己写过这份草稿，不能发布。请另一位有“审核”权限的同事重新审核。`,
    );
  }
  return approval;
}

/** Refuse to throw away other people's words. @throws DeskError 403 */
export function checkDiscard(draft: Draft, person: Person): void {
  const others = draft.writers.filter((writer) => !isSamePerson(writer, person));
  if (others.length === 0) return;
  const names = others.map(({ name }) => name).join('、');
  requireRole(person, 'publisher', `放弃${names}写的草稿`);
}
