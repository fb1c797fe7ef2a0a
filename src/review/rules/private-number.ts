import { findPrivateNumbers, type PrivateNumber } from '#src/gate/find-private-numbers.ts';
import type { Finding } from '../finding.ts';
import { placeOf, type Subject } from '../subject.ts';

const names: Record<PrivateNumber['kind'], string> = {
  mobile: '手机号',
  identity: '身份证号',
  'bank-card': '银行卡号',
};

const cures: Record<PrivateNumber['kind'], string> = {
  mobile: '换成单位的座机或热线；私人号码不能公开',
  identity: '删去；个人证件号码不能公开',
  'bank-card': '删去；要公布单位账户的，写“请向某部门索取账号”',
};

/** Numbers that belong to one person and must not be published. */
export function checkPrivateNumbers(subject: Subject): Finding[] {
  return subject.texts.flatMap(({ path, text }) =>
    findPrivateNumbers(text).map(({ kind, text: number }) => ({
      level: 'block' as const,
      ...placeOf(subject, path),
      message: `“${number}”像是${names[kind]}`,
      cure: cures[kind],
    })),
  );
}
