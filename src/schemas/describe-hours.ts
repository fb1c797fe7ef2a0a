import type { Hours, Weekly } from './hours.ts';

const days: [keyof Weekly, string][] = [
  ['mon', '周一'],
  ['tue', '周二'],
  ['wed', '周三'],
  ['thu', '周四'],
  ['fri', '周五'],
  ['sat', '周六'],
  ['sun', '周日'],
];

/** Days that are alike, and when the place is open on them. */
export interface DayGroup {
  days: string;
  times: string;
}

/** Spans of one day in words. A missing day is unknown, an empty list is closed. */
export function describeTimes(spans: string[] | undefined): string {
  if (spans === undefined) return '时间不详';
  if (spans.length === 0) return '不开放';
  return spans.map((span) => span.replace('-', '–')).join('、');
}

/** A week with neighbouring days that are alike in one line, public holidays last. */
export function describeWeek(weekly: Weekly): DayGroup[] {
  const groups: { first: string; last: string; count: number; times: string }[] = [];
  for (const [day, name] of days) {
    const times = describeTimes(weekly[day]);
    const group = groups.at(-1);
    if (group?.times === times) {
      group.last = name;
      group.count += 1;
    } else groups.push({ first: name, last: name, count: 1, times });
  }
  const lines = groups.map(({ first, last, count, times }) => ({
    days:
      count === 1 ? first : count === 7 ? '每天' : `${first}${count === 2 ? '、' : '至'}${last}`,
    times,
  }));
  return [...lines, { days: '法定节假日', times: describeTimes(weekly.holidays) }];
}

/** Every week that opening hours know, under its name. */
export function listWeeks({ weekly, seasons = [] }: Hours): { name: string; days: DayGroup[] }[] {
  return [
    ...(weekly ? [{ name: seasons.length > 0 ? '平时' : '', days: describeWeek(weekly) }] : []),
    ...seasons.map((season) => ({
      name: `${monthDay(season.from)}至${monthDay(season.to)}`,
      days: describeWeek(season.weekly),
    })),
  ];
}

const monthDay = (text: string) => text.split('-').map(Number).join('月').concat('日');

/** Opening hours in one line, for a cell of a table. */
export function describeHours(hours: Hours): string {
  const weeks = listWeeks(hours).map(({ name, days: lines }) => {
    const text = lines.map(({ days: which, times }) => `${which} ${times}`).join('；');
    return name ? `${name}：${text}` : text;
  });
  const exceptions = (hours.exceptions ?? []).map(
    ({ date, open, note }) => `${date} ${describeTimes(open)}${note ? `（${note}）` : ''}`,
  );
  return [...(hours.always ? ['全天24小时'] : []), ...weeks, ...exceptions].join('。');
}
