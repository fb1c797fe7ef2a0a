import { firstDayOf, lastDayOf } from '#src/lib/dates.ts';
import type { Policy } from './policy.ts';

/** Whether a rule is in force, in the words shown to readers. */
export const policyStatuses = {
  'not-yet': '尚未生效',
  repealed: '已废止',
  expired: '已失效',
  revised: '已被修改（要点待重新核对）',
  unverified: '现行状态待核实',
  'in-force': '现行有效',
} as const;
export type PolicyStatus = keyof typeof policyStatuses;

/** The colour of each status. */
export const toneOfPolicy = {
  'not-yet': 'law',
  repealed: 'over',
  expired: 'over',
  revised: 'caution',
  unverified: 'caution',
  'in-force': 'in-force',
} as const;

/** Whether a rule no longer holds. */
export const isPolicyOver = (status: PolicyStatus) => toneOfPolicy[status] === 'over';

type Dates = Pick<
  Policy,
  'effective' | 'repealed' | 'replacedBy' | 'expires' | 'revisions' | 'checkedOn' | 'statusCheck'
>;

/** The status of a policy on a day, by the first rule that fits (content model, policies). */
export function findPolicyStatus(policy: Dates, today: string): PolicyStatus {
  const {
    effective,
    repealed,
    replacedBy,
    expires,
    revisions = [],
    checkedOn,
    statusCheck,
  } = policy;
  if (effective && firstDayOf(effective) > today) return 'not-yet';
  if (replacedBy || (repealed && firstDayOf(repealed) <= today)) return 'repealed';
  if (expires && lastDayOf(expires) < today) return 'expired';
  if (checkedOn && revisions.some((revision) => isInForceSince(revision, checkedOn, today))) {
    return 'revised';
  }
  return statusCheck === 'text' ? 'in-force' : 'unverified';
}

function isInForceSince(
  { date, effective }: { date: string; effective?: string | undefined },
  checkedOn: string,
  today: string,
): boolean {
  const start = firstDayOf(effective ?? date);
  return start > checkedOn && start <= today;
}
