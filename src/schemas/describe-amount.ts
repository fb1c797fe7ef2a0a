import { formatDate } from '#src/lib/dates.ts';
import type { Amount } from './amount.ts';

/** An amount in words, with what a reader must be told of it. */
export interface DescribedAmount {
  slug: string;
  name: string;
  region: string;
  /** `2100元/月`, or 待核实 where there is no value. */
  value: string;
  /** From and until when, in words. */
  period: string | undefined;
  source: string;
  /** Why the figure may be wrong; absent when it is sound. */
  warning: string | undefined;
}

/** Put an amount into words, as it stands on a day. */
export function describeAmount(amount: Amount, day: string): DescribedAmount {
  const { slug, name, region, value, unit, from, until, source } = amount;
  return {
    slug,
    name,
    region,
    value:
      value === undefined
        ? '待核实'
        : `${value.toLocaleString('zh-CN', { useGrouping: false })}${unit}`,
    period: describePeriod(from, until),
    source,
    warning: findWarning(amount, day),
  };
}

function describePeriod(from: string | undefined, until: string | undefined): string | undefined {
  if (from && until) return `${formatDate(from)}至${formatDate(until)}`;
  if (from) return `${formatDate(from)}起`;
  return until ? `至${formatDate(until)}` : undefined;
}

function findWarning({ value, until, check }: Amount, day: string): string | undefined {
  if (until && until < day) return `这个标准到${formatDate(until)}为止，新标准待核实`;
  if (value === undefined) return '没有查到可靠的数字，办事前请打12351或12333问清';
  return check === 'unverified' || check === 'one-source'
    ? '数字待核实，以现行文件为准'
    : undefined;
}
