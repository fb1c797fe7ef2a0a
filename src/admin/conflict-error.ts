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
  when: string;
}

/** The conflict an error tells of. */
export function readConflict(error: unknown): Conflict | undefined {
  if (!(error instanceof DeskRequestError)) return undefined;
  // The desk sends this shape with every refusal of a save that comes too late.
  return error.body['conflict'] as Conflict | undefined;
}

/** What is said after the form has taken the other version. */
export const mergedError = () =>
  new DeskRequestError('两个版本已经放进表单，还没有保存。请看一遍，再按“保存”。', 409);
