import { useEffect, useState } from 'react';
import type { Person } from '#src/desk/person.ts';
import { ask, hasDesk } from '../desk-client.ts';

/** What the desk knows of the draft of an entry. */
export interface DraftFacts {
  writers: { name: string; email: string }[];
  approver?: string;
  person?: Person;
  selfApproval?: boolean;
}

type Info = Pick<DraftFacts, 'person' | 'selfApproval'>;

interface StoredDraft {
  writers?: DraftFacts['writers'];
  reviewedBy?: { name: string } | null;
}

/** Ask who wrote the draft and who approved it, anew whenever its status changes. Nothing with a forge. */
export function useDraft(
  collection: string,
  slug: string,
  status: string | undefined,
): DraftFacts | undefined {
  const [facts, setFacts] = useState<DraftFacts>();
  useEffect(() => {
    if (!hasDesk()) return undefined;
    let isStale = false;
    const draft =
      status && slug
        ? ask<StoredDraft>('unpublishedEntry', { collection, slug }).catch(() => undefined)
        : undefined;
    Promise.all([ask<Info>('info'), draft]).then(
      ([{ person, selfApproval }, stored]) => {
        if (isStale) return;
        setFacts({
          writers: stored?.writers ?? [],
          ...(person && { person }),
          ...(selfApproval !== undefined && { selfApproval }),
          ...(stored?.reviewedBy && { approver: stored.reviewedBy.name }),
        });
      },
      // The panel says less then; what is wrong with the desk is told where something is saved.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [collection, slug, status]);
  return facts;
}
