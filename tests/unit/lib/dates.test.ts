import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  daysBetween,
  firstDayOf,
  formatDate,
  isDay,
  isPartialDate,
  lastDayOf,
  today,
} from '#src/lib/dates.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('the day of the build', () => {
  test('comes from SOURCE_DATE_EPOCH where it is set', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1763769600');
    expect(today()).toBe('2025-11-22');
  });

  test('changes at midnight in Shenyang, not in Greenwich', () => {
    const midnight = Date.UTC(2026, 10, 21, 16) / 1000;
    vi.stubEnv('SOURCE_DATE_EPOCH', String(midnight - 1));
    expect(today()).toBe('2026-11-21');
    vi.stubEnv('SOURCE_DATE_EPOCH', String(midnight));
    expect(today()).toBe('2026-11-22');
  });

  test('comes from the clock otherwise', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '');
    vi.useFakeTimers({ now: new Date('2026-12-31T23:30:00Z') });
    expect(today()).toBe('2027-01-01');
  });

  test('refuses an epoch that is not a number of seconds, and says what would be', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '2026-11-22');
    expect(() => today()).toThrow(/SOURCE_DATE_EPOCH is “2026-11-22”.*such as/);
  });
});

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2026-13-01', false],
  ['2026-04-31', false],
  ['2026-4-1', false],
  ['2026-04', false],
  ['20260401', false],
])('%s is a day that exists: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ['1979', true],
  ['1979-05', true],
  ['1979-05-01', true],
  ['1979-13', false],
  ['1979-00', false],
  ['约1976', false],
  ['1956–1959', false],
])('%s is a day, a month or a year: %s', (text, expected) => {
  expect(isPartialDate(text)).toBe(expected);
});

test.each([
  ['2026-05-01', '2026年5月1日'],
  ['2026-05', '2026年5月'],
  ['2026', '2026年'],
])('writes %s as %s', (date, expected) => {
  expect(formatDate(date)).toBe(expected);
});

test.each([
  ['2026-02-28', '2026-03-01', 1],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-05-02', '2026-05-01', -1],
  ['2025-11-22', '2026-11-22', 365],
])('from %s to %s there are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-02-07', '2024-02-07', '2024-02-07'],
])('%s lasts from %s to %s', (date, first, last) => {
  expect(firstDayOf(date)).toBe(first);
  expect(lastDayOf(date)).toBe(last);
});
