import { useEffect, useState } from 'react';
import { dayOf } from '#src/lib/dates.ts';
import type { Finding } from '#src/review/finding.ts';
import { loadCatalogue } from '../catalogue.ts';
import type { Form } from './read-form.ts';

/** Typing is left alone for so long before the form is checked. */
const pause = 400;

/** What the checks find in the form, a moment after the last change. Undefined until they have run once. */
export function useFindings(form: Form | undefined): {
  findings: Finding[] | undefined;
  fault: string | undefined;
} {
  const [findings, setFindings] = useState<Finding[]>();
  const [fault, setFault] = useState<string>();
  // A form is made anew at each rendering: what it says decides.
  const key = form && JSON.stringify(form);
  useEffect(() => {
    if (!key) return undefined;
    let isStale = false;
    const timer = setTimeout(() => {
      check(JSON.parse(key)).then(
        (found) => {
          if (isStale) return;
          setFindings(found);
          setFault(undefined);
        },
        (error: unknown) => {
          if (!isStale) setFault(error instanceof Error ? error.message : String(error));
        },
      );
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [key]);
  return { findings, fault };
}

async function check({ collection, slug, data, body }: Form): Promise<Finding[]> {
  const [{ review }, catalogue] = await Promise.all([
    import('#src/review/review.ts'),
    loadCatalogue(),
  ]);
  return review(collection, slug, { data, body }, { today: dayOf(Date.now()), catalogue });
}
