import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays } from '#src/lib/dates.ts';
import type { HolidayCalendar } from '#src/lib/opening-hours.ts';

/** How far ahead pages know the calendar; they are built anew every night. */
const monthsAhead = 12;

/**
 * Public holidays and make-up workdays from yesterday on, for the coming year, as far as the State Council has
 * announced them and chinese-days carries them. A year that is not announced yet is not guessed: the calendar ends before it.
 * @param today `YYYY-MM-DD`
 */
export function getHolidayCalendar(today: string): HolidayCalendar {
  const from = addDays(today, -1);
  const missing = findMissingYear(today);
  const horizon = addMonths(today, monthsAhead);
  const until = missing === undefined ? horizon : addDays(`${missing}-01-01`, -1);
  const within = (days: Record<string, string>) =>
    Object.keys(days)
      .filter((day) => day >= from && day <= until)
      .sort();
  return { from, until, off: within(published.holidays), work: within(published.workdays) };
}

/** The first year within the coming months whose holidays are not known yet. */
export function findMissingYear(today: string): number | undefined {
  const years = new Set(Object.keys(published.holidays).map((day) => Number(day.slice(0, 4))));
  const first = Number(addDays(today, -1).slice(0, 4));
  const last = Number(addMonths(today, monthsAhead).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).find(
    (year) => !years.has(year),
  );
}

const addMonths = (day: string, months: number) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
};
