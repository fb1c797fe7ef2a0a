/** UTC+8 all year, in milliseconds: China has one time zone and no daylight saving time. */
export const shanghaiOffset = 8 * 60 * 60 * 1000;
/** Milliseconds of a day. */
export const dayLength = 24 * 60 * 60 * 1000;

/**
 * The day of the build in Asia/Shanghai, `YYYY-MM-DD`.
 * From SOURCE_DATE_EPOCH (seconds) where set, so that the same commit and day give the same pages.
 * @throws when SOURCE_DATE_EPOCH is not a number of seconds.
 */
export function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return dayOf(Date.now());
  if (!/^\d+$/.test(epoch)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is “${epoch}”. Set it to seconds since 1970, such as 1763769600, or unset it.`,
    );
  }
  return dayOf(Number(epoch) * 1000);
}

/** The day in Shanghai at a moment given in milliseconds since 1970. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds + shanghaiOffset).toISOString().slice(0, 10);
}

/** Whether the text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether the text is a day, a month `YYYY-MM` or a year `YYYY`. */
export function isPartialDate(text: string): boolean {
  return isDay(text) || /^\d{4}-(0[1-9]|1[0-2])$/.test(text) || /^\d{4}$/.test(text);
}

/**
 * A day, month or year in Chinese.
 * @example formatDate('2026-05-01') → '2026年5月1日'
 */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** The number of whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/** The last day a date can mean: a year or a month is over on its last day. */
export function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day) return date;
  if (!month) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** The first day a date can mean. */
export function firstDayOf(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** A day so many days later, or earlier when `days` is negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}
