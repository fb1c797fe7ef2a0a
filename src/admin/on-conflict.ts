import { fillForm } from './backup/fill-form.ts';
import type { Conflict } from './conflict-error.ts';

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
