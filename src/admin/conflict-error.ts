import { DeskRequestError } from './desk-client.ts';

/** Somebody else saved the entry meanwhile. */
export interface Conflict {
  path: string;
  /** What the editor started from. */
  base: string | null;
  /** What is stored now; nothing when it was deleted. */
  theirs: string | null;
  theirsId: string | null;
  by: string;
  /** Tells people apart, where it is known. */
  byEmail?: string;
  when: string;
}

/** The conflict an error tells of. */
export function readConflict(error: unknown): Conflict | undefined {
  if (!(error instanceof DeskRequestError)) return undefined;
  // The desk sends this shape with every refusal of a save that comes too late.
  return error.body['conflict'] as Conflict | undefined;
}

/** Stops a save because the form has taken the other version; Decap is adapted to say so as a notice. */
class MergedNotice extends DeskRequestError {
  readonly isNotice = true;
}

/** What is said after the form has taken the other version. */
export const mergedError = () =>
  new MergedNotice('两个版本已经放进表单，还没有保存。请看一遍，再按“保存”。', 409);

/** What is said after somebody left their own other version alone. */
export const otherWindowError = () =>
  new DeskRequestError(
    '您在另一个窗口改过这条内容。您的文字还在，请把两个版本合到一起再保存。',
    409,
  );
