import { may } from './person.ts';

interface Props {
  /** Nothing while the entry has no draft. */
  currentStatus?: string;
  hasChanged?: boolean;
}

/** Why a button that others see is not there. */
export function ToolbarNote({ currentStatus, hasChanged }: Props) {
  const reason = findReason(currentStatus, hasChanged ?? false);
  return reason ? <p className="desk-toolbar-note">{reason}</p> : null;
}

function findReason(status: string | undefined, hasChanged: boolean): string | undefined {
  if (!status || hasChanged) return undefined;
  if (status === 'draft') return '写好以后，把状态改为“待审”。';
  if (status === 'pending_review' && !may('reviewer')) return '等有审核权限的同事看过。';
  if (status === 'pending_publish' && !may('publisher')) return '等有发布权限的同事发布。';
  return undefined;
}
