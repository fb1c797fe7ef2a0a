import type { Finding } from '#src/review/finding.ts';
import { DeskError } from '../desk-error.ts';
import { blocking, findingOf, joinFindings } from '../finding.ts';
import type { Workplace } from '../workplace.ts';
import { type Draft, type EntryName, pathOf } from './draft.ts';

/** Everything the gate and the review say about a text, in the context of what is published. */
export async function checkText(
  { judge, review }: Pick<Workplace, 'judge' | 'review'>,
  entry: EntryName,
  raw: string,
  pictures: readonly string[] = [],
): Promise<Finding[]> {
  const path = pathOf(entry);
  if (!path)
    throw new DeskError(
      422,
      `没有“${entry.collection}/${entry.slug}”这个栏目，请从列表里打开内容。`,
    );
  const faults = await judge([
    { path, content: Buffer.from(raw) },
    ...pictures.map((picture) => ({ path: picture, content: Buffer.alloc(0) })),
  ]);
  const gate = faults.map((fault) => findingOf(fault, path));
  return joinFindings(await review(entry.collection, entry.slug, raw), gate);
}

/** The findings on a draft as it stands. */
async function checkDraft(work: Workplace, draft: Draft): Promise<Finding[]> {
  const path = pathOf(draft);
  const pictures = draft.files.map((file) => file.path).filter((name) => name !== path);
  const [file] = path ? await work.store.listAt(draft.tip, path) : [];
  if (!file) throw new DeskError(409, '这份草稿里没有文字，不能送审或发布。请先写好再存一次。');
  const raw = (await work.store.read([file.blob])).get(file.blob)?.toString() ?? '';
  return checkText(work, draft, raw, pictures);
}

/** Let nothing pass that must be mended first. @throws DeskError 422 with the findings. */
export async function refuseFindings(work: Workplace, draft: Draft, deed: string): Promise<void> {
  const findings = await checkDraft(work, draft);
  const blocked = blocking(findings);
  if (blocked.length === 0) return;
  const list = blocked
    .map(({ field, message, cure }) => `${field ? `${field}：` : ''}${message}。${cure}。`)
    .join('\n');
  throw new DeskError(422, `还不能${deed}，有${blocked.length}处要先改好。\n${list}`, { findings });
}
