import { formatDate } from '#src/lib/dates.ts';
import { describeFields } from '#src/schemas/describe-fields.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import { checkLabels } from '#src/schemas/shared.ts';
import { isVerified, verificationLasts } from '#src/schemas/verification.ts';
import { isRecord, walkFields } from './walk-fields.ts';

/** A fact that nobody has made sure of yet. */
export interface UnverifiedFact {
  path: readonly PropertyKey[];
  /** What readers are told, or why. */
  reason: string;
}

/** What an entry says without being sure, on a day: pages mark it 待核实. */
export function findUnverified(kind: KindName, data: unknown, today: string): UnverifiedFact[] {
  return [...findMarked(kind, data), ...findUnvisited(kind, data, today)];
}

/** Facts that are marked as unverified, and amounts without a number. */
export function findMarked(kind: KindName, data: unknown): UnverifiedFact[] {
  if (!isRecord(data)) return [];
  const marked = walkFields(describeFields(kinds[kind].schema), data)
    .filter(({ field, value }) => field.choices === checkLabels && value === 'unverified')
    .map(({ path }) => ({ path, reason: '标着“待核实”' }));
  const isEmpty = kind === 'amounts' && data['value'] === undefined && marked.length === 0;
  return isEmpty ? [{ path: ['value'], reason: '还没有可靠的数字' }] : marked;
}

/** A place that nobody has been to, or not for long. */
function findUnvisited(kind: KindName, data: unknown, today: string): UnverifiedFact[] {
  if (kind !== 'venues' || !isRecord(data)) return [];
  const verifiedOn = typeof data['verifiedOn'] === 'string' ? data['verifiedOn'] : undefined;
  if (isVerified(verifiedOn, today)) return [];
  const reason = verifiedOn
    ? `${formatDate(verifiedOn)}核实过，已超过${verificationLasts}天`
    : '还没有人到现场或打电话核实过';
  return [{ path: ['verifiedOn'], reason }];
}
