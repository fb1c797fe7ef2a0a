import { expect, test } from 'vitest';
import { findMissingYear, getHolidayCalendar } from '#src/holidays.ts';

test('knows the holidays of the coming year and the Saturdays that are worked for them', () => {
  const calendar = getHolidayCalendar('2025-12-20');
  expect(calendar.from).toBe('2025-12-19');
  expect(calendar.until).toBe('2026-12-20');
  expect(calendar.off).toEqual(expect.arrayContaining(['2026-02-17', '2026-10-05']));
  expect(calendar.work).toEqual(expect.arrayContaining(['2026-02-14', '2026-10-10']));
});

test('leaves out what is past', () => {
  expect(getHolidayCalendar('2026-03-01').off.every((day) => day >= '2026-02-28')).toBe(true);
});

test('ends before the first year that is not announced, and names it', () => {
  expect(findMissingYear('2098-06-01')).toBe(2098);
  expect(getHolidayCalendar('2098-06-01')).toMatchObject({ until: '2097-12-31', off: [] });
  expect(findMissingYear('2025-06-01')).toBeUndefined();
});
