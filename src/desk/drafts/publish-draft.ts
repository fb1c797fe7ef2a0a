import { writeMessage } from '../commit-message.ts';
import { DeskError } from '../desk-error.ts';
import type { Author } from '../git.ts';
import { type ChangedFile, identity } from '../git-commit.ts';
import type { Person } from '../person.ts';
import { leftSentence } from '../save-note.ts';
import { allowsSelfApproval, type Workplace } from '../workplace.ts';
import { getDraft, readDraftText } from './change-status.ts';
import { conflictError } from './conflict.ts';
import { type Draft, type EntryName, pathOf } from './draft.ts';
import { checkPublish, needsSecondPerson } from './draft-rules.ts';
import { refuseFindings } from './judge-draft.ts';

/** Publish a draft: a merge commit that says who wrote and who approved. The draft's branch goes with it, or nothing moves. */
export function publishDraft(work: Workplace, entry: EntryName, person: Person) {
  const { store, onSaved } = work;
  return store.inTurn(async () => {
    let subject = '';
    const saved = await store.advance(async (parent) => {
      const draft = await getDraft(work, entry);
      const second = needsSecondPerson(entry, await allowsSelfApproval(work));
      const approval = checkPublish(draft, person, second);
      if (draft.files.length === 0) {
        throw new DeskError(409, '这份草稿和已发布的内容一样，没有可发布的。可以放弃这份草稿。');
      }
      const files = await layOver(work, draft, parent);
      await refuseFindings(work, draft, '发布');
      const message = await describe(work, draft, approval, person);
      subject = message.split('\n')[0] ?? '';
      const id = await store.write(parent, files, { message, author: person, merged: draft.tip });
      return { id, files, with: [{ ref: draft.ref, from: draft.tip, to: null }] };
    }, person);
    onSaved(saved, subject);
    return {
      message: saved.left.length > 0 ? leftSentence(saved.left) : '已发布。',
      left: saved.left,
    };
  });
}

/** The draft's own changes, on top of what is published by now. @throws DeskError 409 where both changed a file. */
async function layOver(
  { store }: Workplace,
  draft: Draft,
  parent: string | undefined,
): Promise<ChangedFile[]> {
  const paths = draft.files.map(({ path }) => path);
  const now = new Map(
    (parent ? await store.listAt(parent, ...paths) : []).map(({ path, blob }) => [path, blob]),
  );
  const contents = await store.read(draft.files.flatMap(({ after }) => after ?? []));
  return Promise.all(
    draft.files.map(async ({ path, before: base, after }) => {
      const before = now.get(path) ?? null;
      if (before !== base && before !== after) {
        const sides = { path, base, theirs: before, at: parent ?? draft.tip };
        throw await conflictError(store, describeConflict(path), sides);
      }
      return {
        path,
        before,
        after,
        content: after === null ? null : (contents.get(after) ?? null),
      };
    }),
  );
}

const describeConflict = (path: string) => (by: string) =>
  `写这份草稿的时候，${by}改了已发布的“${path}”，没有发布。请对照两个版本，把两边的改动合到草稿里再送审。`;

async function describe(
  work: Workplace,
  draft: Draft,
  approval: Author,
  person: Person,
): Promise<string> {
  const trailers = [
    ...draft.writers.map((writer) => `Written-by: ${identity(writer)}`),
    `Reviewed-by: ${identity(approval)}`,
    `Published-by: ${identity(person)}`,
  ].join('\n');
  const paths = draft.files.map(({ path }) => path);
  return writeMessage(
    '发布',
    pathOf(draft) ?? '',
    await readDraftText(work, draft),
    paths,
    trailers,
  );
}
