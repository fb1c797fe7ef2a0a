import { formatDate } from '#src/lib/dates.ts';
import { findUnverified } from '../find-unverified.ts';
import type { Finding } from '../finding.ts';
import { placeOf, type ReviewContext, type Subject } from '../subject.ts';
import { isRecord } from '../walk-fields.ts';

/** Entries that should have been looked at again by now, and guides no lawyer has seen. */
export function checkReviewDays(subject: Subject, { today }: ReviewContext): Finding[] {
  const { kind, data } = subject;
  const { reviewBy, reviewedOn, reviewer, until } = data;
  const warn = (path: string, message: string, cure: string): Finding => ({
    level: 'warn',
    ...placeOf(subject, [path]),
    message,
    cure,
  });
  const found: Finding[] = [];
  if (typeof reviewBy === 'string' && reviewBy <= today) {
    const message = `${formatDate(reviewBy)}已经到了`;
    found.push(warn('reviewBy', message, '重新核对一遍内容，再写下一次的期限'));
  }
  if (kind === 'amounts' && typeof until === 'string' && until < today) {
    const message = `这个标准到${formatDate(until)}为止，已经过了`;
    found.push(warn('until', message, '查新的标准；还没有公布的，页面会写“新标准待核实”'));
  }
  if (kind !== 'guides') return found;
  if (!reviewBy) found.push(warn('reviewBy', '没有写', '写上半年或一年后的日期，到时会提醒'));
  if (!reviewedOn || !reviewer) {
    const message = reviewedOn ? '没有写复核人' : '还没有经法律工作者复核';
    const cure = '请工会法律工作者复核后写上；在那之前页面会写明“尚未复核”';
    found.push(warn(reviewedOn ? 'reviewer' : 'reviewedOn', message, cure));
  }
  if (typeof reviewedOn === 'string' && reviewedOn > today) {
    const place = placeOf(subject, ['reviewedOn']);
    found.push({ level: 'block', ...place, message: '还没有到这一天', cure: '写实际复核的那天' });
  }
  return found;
}

/** Facts nobody has made sure of: readers will see 待核实. */
export function checkCertainty(subject: Subject, { today }: ReviewContext): Finding[] {
  if (!subject.kind) return [];
  return findUnverified(subject.kind, subject.data, today).map(({ path, reason }) => ({
    level: 'warn',
    ...placeOf(subject, path),
    message: reason,
    cure: '核实后改过来；核实不了就留着，页面会写明“待核实”',
  }));
}

/** Sources without an address: readers cannot look them up. One finding, at the first of them. */
export function checkSources(subject: Subject): Finding[] {
  const { sources } = subject.data;
  if (!Array.isArray(sources)) return [];
  const bare = sources.flatMap((source: unknown, index) =>
    isRecord(source) && source['title'] && !source['url'] ? [index] : [],
  );
  const [first] = bare;
  if (first === undefined) return [];
  const message = bare.length > 1 ? `有${bare.length}条来源没有网址` : '没有网址';
  const place = placeOf(subject, ['sources', first, 'url']);
  const cure = '找得到官方网页的，补上网址；纸质文件不用写';
  return [{ level: 'warn', ...place, message, cure }];
}
