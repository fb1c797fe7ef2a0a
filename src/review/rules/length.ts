import { comfortableLengths, type LengthLimits } from '../comfortable-lengths.ts';
import type { Finding } from '../finding.ts';
import { placeOf, type Subject } from '../subject.ts';

/** Texts that are longer than the schema allows, or than reads comfortably. */
export function checkLength(
  subject: Subject,
  { limits = comfortableLengths }: { limits?: LengthLimits },
): Finding[] {
  return subject.values.flatMap(({ field, path, value }): Finding[] => {
    if (field.type !== 'text' && field.type !== 'long-text') return [];
    const length = [...String(value).trim()].length;
    const place = placeOf(subject, path);
    if (field.max !== undefined && length > field.max) {
      const message = `有${length}个字，最多${field.max}个字`;
      return [{ level: 'block', ...place, message, cure: `删去${length - field.max}个字` }];
    }
    const limit = limitFor(limits, subject.kind, path);
    if (limit === undefined || length <= limit) return [];
    const message = `有${length}个字，有点长`;
    return [{ level: 'warn', ...place, message, cure: `${limit}个字以内读起来最省力` }];
  });
}

function limitFor(
  limits: LengthLimits,
  kind: string | undefined,
  path: readonly PropertyKey[],
): number | undefined {
  const steps = path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.');
  return limits[`${kind}.${steps}`] ?? limits[`*.${steps}`];
}
