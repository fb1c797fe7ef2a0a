import { judgeNumbers } from '#src/gate/check-texts.ts';
import type { Finding } from '../finding.ts';
import { placeOf, type Subject } from '../subject.ts';

/** Numbers that belong to one person and must not be published. */
export function checkPrivateNumbers(subject: Subject): Finding[] {
  return subject.texts.flatMap(({ path, text }) =>
    judgeNumbers(text).map(({ problem, cure }) => ({
      level: 'block' as const,
      ...placeOf(subject, path),
      message: problem,
      cure,
    })),
  );
}
