import { fillForm } from './backup/fill-form.ts';
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

/**
 * Show both versions and do what the editor decides. Resolves with whether the form holds the other version now:
 * then the next save starts from it.
 */
export async function onConflict(conflict: Conflict, mine: string): Promise<boolean> {
  const { showConflict } = await import('./conflict/show-conflict.tsx');
  const decision = await showConflict({ ...conflict, mine });
  if (decision.action === 'keep-editing') return false;
  await fillForm(conflict.path, decision.raw);
  return true;
}

/** What is said after the form has taken the other version. */
export const mergedError = () =>
  new DeskRequestError('两个版本已经放进表单，还没有保存。请看一遍，再按“保存”。', 409);
