import { createRoot } from 'react-dom/client';
import { ConflictDialog } from './conflict-dialog.tsx';

/** Two versions of one file, and what both started from. */
export interface ConflictSides {
  path: string;
  /** The whole file as the form would write it. */
  mine: string;
  /** What the editor started from. */
  base: string | null;
  /** What is stored now; nothing when it was deleted. */
  theirs: string | null;
  by: string;
  byEmail?: string;
  /** ISO time. */
  when: string;
}

/** What the editor decided. Without a decision the form stays as it is: no text is ever lost here. */
export type ConflictDecision =
  | { action: 'keep-editing' }
  /** The form takes the other version; mine was copied or given up knowingly. */
  | { action: 'take-theirs'; raw: string }
  /** Both versions in one file: what was chosen field by field. */
  | { action: 'merged'; raw: string };

/** Show two versions of an entry side by side and let the editor decide, field by field if need be. */
export function showConflict(sides: ConflictSides): Promise<ConflictDecision> {
  const host = document.createElement('div');
  const opener = document.activeElement;
  document.body.append(host);
  const root = createRoot(host);
  return new Promise((resolve) => {
    const decide = (decision: ConflictDecision) => {
      resolve(decision);
      root.unmount();
      host.remove();
      if (opener instanceof HTMLElement) opener.focus();
    };
    root.render(<ConflictDialog sides={sides} onDecide={decide} />);
  });
}
