import { formatDate } from '#src/lib/dates.ts';
import type { Policy } from './policy.ts';
import type { PolicyStatus } from './policy-status.ts';
import { checkLabels } from './shared.ts';

/** The short name people use. */
export const nameOfPolicy = ({ shortTitle, title }: Pick<Policy, 'shortTitle' | 'title'>) =>
  shortTitle ?? title;

/** What a reader must know first of a rule that is not simply in force; nothing of one that is, or was replaced. */
export const policyNotices: Partial<Record<PolicyStatus, string>> = {
  expired: '有效期已过，不能再作依据。',
  unverified: '现行状态还没有核实清楚。拿它办事以前，请先打12351或12333问一问。',
  revised: '这部规定在要点核对以后又改过，下面的要点待重新核对。',
};

/** The bare facts of a rule, for a table. */
export function describePolicyFacts(policy: Policy) {
  const { documentNumberCheck: check, checkedOn } = policy;
  const date = (value: string | undefined) => value && formatDate(value);
  return [
    { name: '全称', value: policy.title },
    { name: '制定机关', value: policy.issuer },
    {
      name: '文号',
      value: policy.documentNumber,
      mark: check && check !== 'text' ? checkLabels[check] : undefined,
    },
    { name: '公布', value: date(policy.promulgated) },
    { name: '施行', value: date(policy.effective) },
    { name: '有效期至', value: date(policy.expires) },
    { name: '废止', value: date(policy.repealed) },
    { name: '要点核对', value: checkedOn && `${formatDate(checkedOn)}对照正式文本` },
  ];
}

/** The revisions of a rule, a line each. */
export const describeRevisions = ({ revisions = [] }: Pick<Policy, 'revisions'>) =>
  revisions.map(({ date, effective, note }) => ({
    label: `${formatDate(date)}${note}${effective ? `，${formatDate(effective)}起施行` : ''}`,
  }));
