import { firstDayOf, isPartialDate, lastDayOf } from '#src/lib/dates.ts';
import type { Policy } from '#src/schemas/policy.ts';
import { findPolicyStatus } from '#src/schemas/policy-status.ts';
import type { Finding } from '../finding.ts';
import { placeOf, type ReviewContext, type Subject } from '../subject.ts';

type Fault = Pick<Finding, 'level' | 'message' | 'cure'> & { path: string };

/** Days that say whether a rule is in force: missing, or against each other. */
export function checkPolicyDates(subject: Subject, { today }: ReviewContext): Finding[] {
  if (subject.kind !== 'policies') return [];
  const { data } = subject;
  const day = (name: string) => {
    const value = data[name];
    return typeof value === 'string' && isPartialDate(value) ? value : undefined;
  };
  const dates = {
    promulgated: day('promulgated'),
    effective: day('effective'),
    expires: day('expires'),
    repealed: day('repealed'),
    checkedOn: day('checkedOn'),
  };
  return [
    ...findMissing(data, dates, today),
    ...findDisorder(dates),
    ...findRevised(data, today),
  ].map(({ path, ...rest }) => ({ ...rest, ...placeOf(subject, [path]) }));
}

type Dates = Record<
  'promulgated' | 'effective' | 'expires' | 'repealed' | 'checkedOn',
  string | undefined
>;

function findMissing(
  data: Record<string, unknown>,
  { effective, checkedOn }: Dates,
  today: string,
): Fault[] {
  const faults: Fault[] = [];
  if (!effective) {
    const cure = '补上；查不到就先空着，页面上不会写从哪天起施行';
    faults.push({ level: 'warn', path: 'effective', message: '没有写', cure });
  }
  if (data['statusCheck'] === 'text' && !checkedOn) {
    const cure = '写上哪天对照的；没有对照过，就把“现行状态核对情况”改成“待核实”';
    const message = '现行状态写着“已对照正式文本”，却没有核对日期';
    faults.push({ level: 'block', path: 'checkedOn', message, cure });
  }
  if (checkedOn && checkedOn > today) {
    faults.push({
      level: 'block',
      path: 'checkedOn',
      message: '还没有到这一天',
      cure: '写实际核对的那天',
    });
  }
  return faults;
}

function findDisorder({ promulgated, effective, expires, repealed }: Dates): Fault[] {
  const faults: Fault[] = [];
  if (promulgated && effective && firstDayOf(promulgated) > lastDayOf(effective)) {
    const cure = '核对这两个日期是不是填反了';
    faults.push({ level: 'warn', path: 'effective', message: '早于公布日期', cure });
  }
  for (const [path, end] of Object.entries({ expires, repealed })) {
    if (!end || !effective || lastDayOf(end) >= firstDayOf(effective)) continue;
    faults.push({ level: 'block', path, message: '早于施行日期', cure: '核对这两个日期' });
  }
  return faults;
}

function findRevised(data: Record<string, unknown>, today: string): Fault[] {
  // Dates were read above; what is of another type compares as unequal and finds nothing.
  const revisions = Array.isArray(data['revisions']) ? data['revisions'] : [];
  const status = findPolicyStatus({ ...data, revisions } as unknown as Policy, today);
  if (status !== 'revised') return [];
  const cure = '对照新文本核对要点，再把“要点核对日期”改成核对的那天';
  return [{ level: 'warn', path: 'checkedOn', message: '修改以后，要点还没有重新核对', cure }];
}
