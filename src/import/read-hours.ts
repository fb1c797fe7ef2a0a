import type { Hours, Weekly } from '#src/schemas/hours.ts';
import { foldSigns } from './fold-text.ts';
import { type CellReader, type Reading, shorten } from './read-cell.ts';

type Day = keyof Weekly;

/** The days of a week, Monday first, by the sign that Chinese has for them. */
const daySigns: Readonly<Record<string, Day>> = {
  一: 'mon',
  二: 'tue',
  三: 'wed',
  四: 'thu',
  五: 'fri',
  六: 'sat',
  日: 'sun',
};
const signs = Object.keys(daySigns);
const dayStart = '(?:周|星期|礼拜|工作日|每天|每日|天天|法定节假日|节假日)';
const always = /^24小时(?:开放|营业|全开)?$/;
const closed = /^(?:不开放?|不营业|休息|休|闭馆|关闭|关门|关)$/;

/** One day of the week: spans, closed, or all day. */
export const readSpans: CellReader = (cell) => {
  const spans = parseSpans(foldHours(cell));
  return spans ? { value: spans } : wrongSpans(cell);
};

/**
 * A whole week in one cell.
 * @example 周一至周五 08:30-17:00；周六 09:00-12:00；节假日 不开
 */
export const readHours: CellReader = (cell) => {
  const folded = foldHours(cell);
  if (always.test(folded)) return { value: { always: true } satisfies Hours };
  const weekly: Weekly = {};
  for (const part of splitWeek(folded)) {
    const [, dayPart = '', timePart = ''] = /^(\D*?)\s*(\d.*|[不休闭关].*)$/.exec(part) ?? [];
    const days = parseDays(dayPart);
    if (!days) return wrongDays(cell);
    const spans = parseSpans(timePart);
    if (!spans) return wrongSpans(cell);
    const twice = days.find((day) => weekly[day]);
    if (twice) return { problem: `“${shorten(cell)}”里有一天写了两次`, cure: '每一天只写一次' };
    for (const day of days) weekly[day] = spans;
  }
  return { value: { weekly } satisfies Hours };
};

/** One writing for signs that people use for the same: dashes, “to”, colons, weekdays in figures. */
const foldHours = (cell: string): string =>
  foldSigns(cell)
    .replace(/全天(?:24小时)?/g, '24小时')
    .replace(/(周|星期|礼拜)([1-7])/g, (_, week, digit) => week + signs[Number(digit) - 1])
    .replace(/(周|星期|礼拜)天/g, '$1日')
    .replace(/每(?=周|星期)/g, '')
    .replace(/\s*(?:[-—–−~〜]+|[至到])\s*(?:次日|第二天)?\s*/g, '-')
    .replace(/\s*:\s*/g, ':');

/** `周一-周五 08:30-17:00,周六 休息` → one part for each run of days. */
const splitWeek = (text: string): string[] =>
  text
    .replace(new RegExp(`(?<=[\\d开放业息休馆闭关门时半分])[;,。、\\s]*(?=${dayStart})`, 'g'), ';')
    .split(/[;。]+/)
    .map((part) => part.trim())
    .filter(Boolean);

function parseDays(text: string): Day[] | undefined {
  const named = text
    .replace(/法定节假日|节假日/g, '假')
    .replace(/周末|双休日/g, '六日')
    .replace(/工作日/g, '一-五')
    .replace(/每天|每日|天天/g, '一-日')
    .replace(/周|星期|礼拜|[、,和及:\s]/g, '');
  if (!/^(?:[一二三四五六日](?:-[一二三四五六日])?|假)+$/.test(named)) return undefined;
  const days = [...named.matchAll(/(.)-(.)|./g)].flatMap(([sign, from, to]): Day[] => {
    if (sign === '假') return ['holidays'];
    return from && to ? range(from, to) : [daySigns[sign] as Day];
  });
  return [...new Set(days)];
}

function range(from: string, to: string): Day[] {
  const first = signs.indexOf(from);
  const count = ((signs.indexOf(to) - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, i) => daySigns[signs[(first + i) % 7] ?? ''] as Day);
}

function parseSpans(text: string): string[] | undefined {
  if (closed.test(text)) return [];
  if (always.test(text)) return ['00:00-24:00'];
  const spans = text
    .replace(/(?:开放|营业)$/, '')
    .split(/[;、,/和及\s]+/)
    .filter(Boolean)
    .map(parseSpan);
  return spans.length > 0 && spans.every((span) => span !== undefined) ? spans : undefined;
}

function parseSpan(text: string): string | undefined {
  const [from, to, ...others] = text.split('-').map(parseTime);
  if (!from || !to || others.length > 0 || from === to || from === '24:00') return undefined;
  return `${from}-${to}`;
}

function parseTime(text: string): string | undefined {
  const pattern =
    /^(?<hour>\d{1,2})(?::(?<minutes>\d{2})(?::00)?|[点时](?:(?<spoken>\d{2})分?|(?<half>半))?)$/;
  const { hour, minutes, spoken, half } = pattern.exec(text)?.groups ?? {};
  const time = `${(hour ?? '').padStart(2, '0')}:${minutes ?? spoken ?? (half ? '30' : '00')}`;
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) ? time : undefined;
}

const wrongSpans = (cell: string): Reading => ({
  problem: `“${shorten(cell)}”里的时段读不懂`,
  cure: '写成 08:30-11:30、13:00-17:00 这样，24小时制；不开写“不开”，整天开写“24小时”，不知道就空着',
});

const wrongDays = (cell: string): Reading => ({
  problem: `“${shorten(cell)}”没有说清是哪几天`,
  cure: '写成“周一至周五 08:30-17:00；周六 09:00-12:00；节假日 不开”，每天都一样写“每天 08:30-17:00”；分季节的请到编辑台填',
});
