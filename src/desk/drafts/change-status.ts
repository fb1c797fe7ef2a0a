import { writeMessage } from '../commit-message.ts';
import { DeskError } from '../desk-error.ts';
import type { Person } from '../person.ts';
import { type Status, statuses } from '../status.ts';
import { allowsSelfApproval, type Workplace } from '../workplace.ts';
import { type Draft, draftRefs, type EntryName, pathOf } from './draft.ts';
import { checkDiscard, checkMove, describeMove, needsSecondPerson } from './draft-rules.ts';
import { refuseFindings } from './judge-draft.ts';
import { formatTrailers } from './trailers.ts';

/** Find a draft that must be there. @throws DeskError 404, which Decap takes for “not in the workflow”. */
export async function getDraft({ drafts }: Workplace, entry: EntryName): Promise<Draft> {
  const { draft } = await drafts.find(entry);
  if (draft) return draft;
  throw new DeskError(404, '这条内容没有草稿，可能已经发布或放弃了。请刷新页面。');
}

/** The words of an entry's draft, as they stand. */
export async function readDraftText({ store }: Workplace, draft: Draft): Promise<string> {
  const path = pathOf(draft);
  const [file] = path ? await store.listAt(draft.tip, path) : [];
  return file ? ((await store.read([file.blob])).get(file.blob)?.toString() ?? '') : '';
}

/** Hand a draft on or back: a commit that changes no file. */
export function changeStatus(work: Workplace, entry: EntryName, to: Status, person: Person) {
  const { store, log } = work;
  return store.inTurn(async () => {
    const draft = await getDraft(work, entry);
    if (draft.status === to) return { message: `已经是“${statuses[to]}”了。` };
    checkMove(draft, to, person, needsSecondPerson(entry, await allowsSelfApproval(work)));
    if (to === 'pending_publish') await refuseFindings(work, draft, '通过');
    if (to === 'pending_review' && draft.status === 'draft') {
      await refuseFindings(work, draft, '送审');
    }
    const { deed, trailers } = describeMove(draft, to, person);
    const text = await readDraftText(work, draft);
    const path = pathOf(entry) ?? '';
    const message = writeMessage(deed, path, text, [], formatTrailers(trailers));
    const id = await store.write(draft.tip, [], { message, author: person });
    if (!(await store.move([{ ref: draft.ref, from: draft.tip, to: id }], person))) {
      throw new DeskError(409, '别人刚刚改动了这份草稿。请刷新页面，看过新的内容再来。');
    }
    log(`草稿：${person.name} ${message.split('\n')[0]}（${id.slice(0, 8)}）`);
    return { message: `已${deed}，现在是“${statuses[to]}”。` };
  });
}

/** Give a draft up. Its commits are kept aside, where an administrator can find them. */
export function discardDraft(work: Workplace, entry: EntryName, person: Person) {
  const { store, log } = work;
  return store.inTurn(async () => {
    const draft = await getDraft(work, entry);
    checkDiscard(draft, person);
    const kept = `refs/desk/discarded/${draft.ref.slice(draftRefs.length)}/${draft.tip.slice(0, 12)}`;
    const moves = [
      { ref: draft.ref, from: draft.tip, to: null },
      { ref: kept, to: draft.tip },
    ];
    if (!(await store.move(moves, person))) {
      throw new DeskError(409, '别人刚刚改动了这份草稿，没有放弃。请刷新页面再看一看。');
    }
    log(`草稿：${person.name} 放弃${entry.collection}/${entry.slug}（${draft.tip.slice(0, 8)}）`);
    return { message: '草稿已放弃，文字还留在版本库里，需要时请管理员找回。' };
  });
}
