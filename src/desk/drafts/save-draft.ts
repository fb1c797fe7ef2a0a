import { parseEntry } from '#src/gate/parse-entry.ts';
import { writeMessage } from '../commit-message.ts';
import { indexFile } from '../content-index.ts';
import { DeskError } from '../desk-error.ts';
import { findingOf, joinFindings } from '../finding.ts';
import type { Change, ChangedFile } from '../git-commit.ts';
import { isSamePerson, type Person } from '../person.ts';
import type { Params } from '../proxy-requests.ts';
import { statuses } from '../status.ts';
import type { Workplace } from '../workplace.ts';
import { conflictError, describeSaveConflict } from './conflict.ts';
import { type Draft, type EntryName, entryAt, pathOf, refOf } from './draft.ts';
import { requireRole } from './draft-rules.ts';
import { entryOfSave } from './entry-of-save.ts';
import { readAsset, refuseOtherPictures } from './read-asset.ts';
import { onlyOf, readLog } from './read-log.ts';
import { formatTrailers } from './trailers.ts';

type Save = Params<'persistEntry'>;
const attempts = 5;

/** Save an entry as a draft, finished or not, unless somebody else has changed it meanwhile. */
export async function saveDraft(work: Workplace, params: Save, person: Person) {
  const [{ path, raw }] = params.dataFiles;
  await refuseLost(work, path, raw);
  if (params.options.newEntry) await refuseTakenSlug(work, path, raw);
  const entry = entryOfSave(path, raw);
  if (entry.collection === 'settings') requireRole(person, 'publisher', '修改网站设置');
  const pictures = await Promise.all(params.assets.map(readAsset));
  const changes = [{ path, content: Buffer.from(raw) }, ...pictures];
  const base = params.bases[path] ?? null;
  const { files, draft, id } = await work.store.inTurn(() =>
    commitDraft(work, entry, changes, base, person),
  );
  const reset = id !== undefined && draft !== undefined && draft.status !== 'draft';
  const faults = indexFile(path, raw, '').faults.map((fault) => findingOf(fault, path));
  const findings = joinFindings(await work.review(entry.collection, entry.slug, raw), faults);
  return {
    message: reset
      ? `已存入草稿。内容改过了，“${statuses[draft.status]}”作废，要重新送审。`
      : '已存入草稿。',
    left: [],
    blobs: Object.fromEntries(files.map((file) => [file.path, file.after])),
    status: reset || !draft ? 'draft' : draft.status,
    reset,
    findings,
  };
}

/** A text that nobody can read to its end would hold up the desk for everybody, now and at each start. */
async function refuseLost({ timed }: Workplace, path: string, raw: string) {
  const { isLost, faults } = await timed.judge({ file: path, bytes: Buffer.from(raw) });
  if (!isLost) return;
  const [fault] = faults;
  throw new DeskError(422, `这份内容没有保存：${fault?.problem}。${fault?.cure}。您的文字还在。`);
}

/** Put the changes on top of the draft, or of what is published where there is none. */
async function commitDraft(
  work: Workplace,
  entry: EntryName,
  changes: readonly Change[],
  base: string | null,
  person: Person,
): Promise<{ files: ChangedFile[]; draft: Draft | undefined; id?: string }> {
  const { store, drafts, log } = work;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { draft, tip } = await drafts.find(entry);
    const parent = draft?.tip ?? (await store.head());
    const files = await store.resolve(parent, changes);
    await refuseConflict(work, files, base, { draft, parent, person });
    refuseOtherPictures(files.slice(1));
    const changed = files.filter(({ before, after }) => before !== after);
    if (draft && changed.length === 0) return { files, draft };
    const message = messageOf(files, changed);
    const id = await store.write(parent, changed, { message, author: person });
    if (await store.move([{ ref: refOf(entry), from: tip, to: id }], person)) {
      log(`草稿：${person.name} ${message.split('\n')[0]}（${id.slice(0, 8)}）`);
      return { files, draft, id };
    }
  }
  throw new DeskError(
    409,
    '别人正在不停地改这份草稿，这次没有存上。您的文字还在，请过一会儿再试。',
  );
}

function messageOf([data]: readonly ChangedFile[], changed: readonly ChangedFile[]): string {
  const deed = data?.before ? '修改' : '新建';
  const paths = changed.map(({ path }) => path);
  const trailers = formatTrailers({ status: 'draft' });
  return writeMessage(deed, data?.path ?? '', data?.content?.toString() ?? '', paths, trailers);
}

interface Situation {
  draft: Draft | undefined;
  parent: string | undefined;
  person: Person;
}

/** What stands there must be what the editor started from, or what is being saved. */
async function refuseConflict(
  work: Workplace,
  [file]: readonly ChangedFile[],
  base: string | null,
  { draft, parent, person }: Situation,
) {
  if (!file || !parent || file.before === base || file.before === file.after) return;
  const sides = { path: file.path, base, theirs: file.before, at: parent };
  if (!draft && (await isUnpublishing(work, sides, person))) return;
  throw await conflictError(work.store, describeSaveConflict(sides, draft !== undefined), sides);
}

/** Decap unpublishes by deleting a file and saving it again as a draft. */
async function isUnpublishing(
  { store }: Workplace,
  {
    path,
    base,
    theirs,
    at,
  }: { path: string; base: string | null; theirs: string | null; at: string },
  person: Person,
): Promise<boolean> {
  if (base === null || theirs !== null) return false;
  const [last] = await readLog(store.git, [at], '--max-count=1', ...onlyOf(path));
  const removed = last?.files.find((file) => file.path === path);
  return last !== undefined && removed?.before === base && isSamePerson(last.author, person);
}

/** Decap would give a second entry of the same name another file name, silently. */
async function refuseTakenSlug({ store, drafts }: Workplace, path: string, raw: string) {
  const entry = entryAt(path);
  const slug = (parseEntry(path, raw).data as { slug?: unknown } | null | undefined)?.slug;
  if (!entry || typeof slug !== 'string' || slug === entry.slug) return;
  const taken = { collection: entry.collection, slug };
  const wanted = pathOf(taken) ?? path;
  const { draft } = await drafts.find(taken);
  const at = draft?.tip ?? (await store.head());
  const [file] = at ? await store.listAt(at, wanted) : [];
  if (!at || !file) return;
  const sides = { path: wanted, base: null, theirs: file.blob, at };
  throw await conflictError(store, describeSaveConflict(sides, draft !== undefined), sides);
}
