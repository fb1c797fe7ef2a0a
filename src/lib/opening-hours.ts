import { dayLength, dayOf, shanghaiOffset } from './dates.ts';

/** Spans of a day by day of the week, such as `['08:30-11:30', '13:00-17:00']`. A missing day is unknown, an empty list is closed. */
type Week = { [Day in (typeof weekdays)[number] | 'holidays']?: string[] | undefined };

/** When a place is open, as its editors write it; UTC+8. */
export interface OpeningHours {
  /** Day and night. */
  always?: boolean | undefined;
  weekly?: Week | undefined;
  /** `from` and `to` are `MM-DD`, both included; a season may pass New Year. */
  seasons?: { from: string; to: string; weekly: Week }[] | undefined;
  /** `date` is `YYYY-MM-DD`. */
  exceptions?: { date: string; open: string[]; note?: string | undefined }[] | undefined;
}

/** Public holidays and make-up workdays, known from one day to another, both included. Days are `YYYY-MM-DD`. */
export interface HolidayCalendar {
  from: string;
  until: string;
  off: string[];
  work: string[];
}

/** Whether a place is open at one moment. Times are milliseconds since 1970. */
export interface Opening {
  state: 'open' | 'closed' | 'unknown';
  /** When an open place closes; absent when it does not close within a week. */
  closes?: number;
  /** When a closed place opens, as far as that is known. */
  opens?: number;
  /** The calendar does not reach the day this rests on: a holiday may change it. */
  isUncertain?: boolean;
  /** What the editors say of this day. */
  note?: string;
}

/** A span in milliseconds since 1970. */
type Span = [start: number, end: number];

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const minute = 60_000;
/** How many days ahead somebody may want to know when a place opens or closes. */
const daysAhead = 14;

/**
 * Whether a place is open at `now`, wherever the reader's clock stands. Exceptions come before holidays, holidays
 * before seasons, seasons before the week; a make-up workday is a Monday (content model, venues).
 */
export function judgeOpening(hours: OpeningHours, calendar: HolidayCalendar, now: number): Opening {
  const today = startOfDay(now);
  const spans = (offset: number) => spansOn(hours, calendar, today + offset * dayLength);
  const note = hours.exceptions?.find(({ date }) => date === dayOf(today))?.note;
  const about = (time: number) => ({
    ...(!hours.always && isOutside(calendar, dayOf(time)) && { isUncertain: true }),
    ...(note && { note }),
  });
  const current = [...(spans(-1) ?? []), ...(spans(0) ?? [])].find(
    ([start, end]) => start <= now && now < end,
  );
  if (current) return { state: 'open', ...findClosing(current[1], spans), ...about(now) };
  if (!spans(0)) return { state: 'unknown', ...about(now) };
  const opening = findOpening(now, spans);
  return { state: 'closed', ...opening, ...about(opening.opens ?? now) };
}

/** A span that runs into the next one, such as 24:00 into 00:00, does not close between them. */
function findClosing(end: number, spans: (offset: number) => Span[] | undefined) {
  let closes = end;
  for (let offset = 0; offset <= 7; offset++) {
    for (const [start, next] of spans(offset) ?? []) {
      if (start <= closes && next > closes) closes = next;
    }
  }
  return closes - end >= 6 * dayLength ? {} : { closes };
}

function findOpening(
  now: number,
  spans: (offset: number) => Span[] | undefined,
): { opens?: number } {
  for (let offset = 0; offset <= daysAhead; offset++) {
    const day = spans(offset);
    if (!day) return {};
    const starts = day.map(([start]) => start).filter((start) => start > now);
    if (starts.length > 0) return { opens: Math.min(...starts) };
  }
  return {};
}

/** The spans that begin on a day, given by its first moment; nothing where the hours of that day are unknown. */
function spansOn(
  hours: OpeningHours,
  calendar: HolidayCalendar,
  start: number,
): Span[] | undefined {
  const texts = textsOn(hours, calendar, dayOf(start), start);
  return texts?.map((text) => readSpan(text, start));
}

function textsOn(hours: OpeningHours, calendar: HolidayCalendar, day: string, start: number) {
  const exception = hours.exceptions?.find(({ date }) => date === day);
  if (exception) return exception.open;
  if (hours.always) return ['00:00-24:00'];
  const season = hours.seasons?.find(({ from, to }) => isInSeason(day.slice(5), from, to));
  const week = season?.weekly ?? hours.weekly;
  if (calendar.off.includes(day)) return season?.weekly.holidays ?? hours.weekly?.holidays;
  if (calendar.work.includes(day)) return week?.mon;
  return week?.[weekdays[new Date(start + shanghaiOffset).getUTCDay()] ?? 'mon'];
}

const isInSeason = (day: string, from: string, to: string) =>
  from <= to ? day >= from && day <= to : day >= from || day <= to;

/** A span that ends before or as it starts passes midnight. */
function readSpan(text: string, start: number): Span {
  const [from = 0, to = 0] = text.split('-').map(readTime);
  return [start + from * minute, start + (to > from ? to : to + 24 * 60) * minute];
}

/** @example readTime('08:30') → 510 */
function readTime(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

const isOutside = ({ from, until }: HolidayCalendar, day: string) => day < from || day > until;

/** The first moment of the day in Shanghai. */
const startOfDay = (time: number) =>
  Math.floor((time + shanghaiOffset) / dayLength) * dayLength - shanghaiOffset;
