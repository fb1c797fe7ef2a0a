import { describe, expect, test } from 'vitest';
import { describeOpening } from '#src/lib/describe-opening.ts';
import { judgeOpening, type OpeningHours } from '#src/lib/opening-hours.ts';

/* 2026: 17 February is New Year's Day of the old calendar, 14 February a Saturday that is worked. */
const calendar = {
  from: '2026-01-01',
  until: '2026-12-31',
  off: ['2026-02-16', '2026-02-17', '2026-10-05'],
  work: ['2026-02-14'],
};
const office = ['08:30-11:30', '13:00-17:00'];
const weekdaysOnly: OpeningHours = {
  weekly: {
    mon: office,
    tue: office,
    wed: office,
    thu: office,
    fri: office,
    sat: [],
    sun: [],
    holidays: [],
  },
};
const daily = (...spans: string[]): OpeningHours => ({
  weekly: {
    mon: spans,
    tue: spans,
    wed: spans,
    thu: spans,
    fri: spans,
    sat: spans,
    sun: spans,
    holidays: spans,
  },
});

const at = (time: string) => Date.parse(`${time}:00+08:00`);
const say = (hours: OpeningHours, time: string) =>
  describeOpening(judgeOpening(hours, calendar, at(time)), at(time));

describe('an ordinary week', () => {
  test('a place is open within its spans', () => {
    expect(say(weekdaysOnly, '2026-03-02T09:00')).toBe('开放中，11:30关门');
    expect(say(weekdaysOnly, '2026-03-02T13:00')).toBe('开放中，17:00关门');
  });

  test('at noon it says when it opens again, at the minute of closing it is closed', () => {
    expect(say(weekdaysOnly, '2026-03-02T11:30')).toBe('已关闭，13:00开门');
    expect(say(weekdaysOnly, '2026-03-02T17:00')).toBe('已关闭，明天08:30开门');
  });

  test('from Friday evening it points to Monday', () => {
    expect(say(weekdaysOnly, '2026-03-06T18:00')).toBe('已关闭，周一08:30开门');
  });

  test('a day nobody wrote down is unknown, an empty one is closed', () => {
    expect(say({ weekly: { mon: office } }, '2026-03-03T09:00')).toBe('时间不详');
    expect(say({ weekly: { tue: [] } }, '2026-03-03T09:00')).toBe('已关闭');
    expect(say({}, '2026-03-03T09:00')).toBe('时间不详');
  });

  test('no opening is promised beyond a day that is unknown', () => {
    expect(say({ weekly: { mon: [], wed: office } }, '2026-03-02T09:00')).toBe('已关闭');
  });
});

describe('midnight', () => {
  const night = daily('20:00-02:00');

  test('a span that passes midnight goes on the day after', () => {
    expect(say(night, '2026-03-02T23:59')).toBe('开放中，明天02:00关门');
    expect(say(night, '2026-03-03T01:59')).toBe('开放中，02:00关门');
    expect(say(night, '2026-03-03T02:00')).toBe('已关闭，20:00开门');
  });

  test('24:00 is the end of the day', () => {
    expect(say(daily('08:00-24:00'), '2026-03-02T23:00')).toBe('开放中，24:00关门');
  });

  test('what runs from midnight to midnight never closes', () => {
    expect(say(daily('00:00-24:00'), '2026-03-02T23:00')).toBe('开放中，全天不关');
    expect(say({ always: true }, '2026-02-17T04:00')).toBe('开放中，全天不关');
  });

  test('a night that began before a holiday ends in it', () => {
    const closedOnHolidays = { weekly: { ...night.weekly, holidays: [] } };
    expect(say(closedOnHolidays, '2026-02-16T01:00')).toBe('开放中，02:00关门');
    expect(say(closedOnHolidays, '2026-02-17T01:00')).toBe('已关闭，明天20:00开门');
  });
});

describe('holidays', () => {
  test('Spring Festival and National Day are not ordinary Tuesdays and Mondays', () => {
    expect(say(weekdaysOnly, '2026-02-17T10:00')).toBe('已关闭，明天08:30开门');
    expect(say(weekdaysOnly, '2026-10-05T10:00')).toBe('已关闭，明天08:30开门');
  });

  test('a make-up workday is a Monday', () => {
    expect(say(weekdaysOnly, '2026-02-14T10:00')).toBe('开放中，11:30关门');
  });

  test('where nobody wrote what happens on holidays, it is unknown', () => {
    expect(say({ weekly: { tue: office } }, '2026-02-17T10:00')).toBe('时间不详');
  });

  test('a year that is not announced yet is not guessed', () => {
    expect(say(weekdaysOnly, '2027-01-01T09:00')).toBe('开放中，11:30关门，节假日以现场为准');
    expect(say({ always: true }, '2027-01-01T09:00')).toBe('开放中，全天不关');
  });

  test('an opening on a day that is not announced yet is not promised', () => {
    expect(say(weekdaysOnly, '2026-12-31T18:00')).toBe('已关闭，明天08:30开门，节假日以现场为准');
    expect(say(weekdaysOnly, '2026-12-31T12:00')).toBe('已关闭，13:00开门');
  });
});

describe('exceptions come before holidays, holidays before seasons, seasons before the week', () => {
  const hours: OpeningHours = {
    weekly: { ...weekdaysOnly.weekly, holidays: ['10:00-12:00'] },
    seasons: [
      { from: '11-01', to: '03-15', weekly: { tue: ['09:00-16:00'], mon: ['09:30-16:00'] } },
    ],
    exceptions: [{ date: '2026-02-16', open: ['14:00-15:00'], note: '除夕' }],
  };

  test('a season may pass New Year', () => {
    expect(say(hours, '2026-12-01T12:00')).toBe('开放中，16:00关门');
    expect(say(hours, '2026-03-10T12:00')).toBe('开放中，16:00关门');
    expect(say(hours, '2026-03-17T12:00')).toBe('已关闭，13:00开门');
  });

  test('a holiday within a season follows the holidays', () => {
    expect(say(hours, '2026-02-17T11:00')).toBe('开放中，12:00关门');
  });

  test('a season may have holidays of its own', () => {
    const [season] = hours.seasons ?? [];
    const own = {
      ...hours,
      seasons: season && [{ ...season, weekly: { ...season.weekly, holidays: [] } }],
    };
    expect(say(own, '2026-02-17T11:00')).toBe('已关闭');
  });

  test('an exception is above all of them and says why', () => {
    expect(say(hours, '2026-02-16T14:30')).toBe('开放中，15:00关门，除夕');
    expect(
      say({ always: true, exceptions: [{ date: '2026-03-02', open: [] }] }, '2026-03-02T10:00'),
    ).toBe('已关闭，明天00:00开门');
  });

  test('a make-up workday in a season is a Monday of that season', () => {
    expect(say(hours, '2026-02-14T09:15')).toBe('已关闭，09:30开门');
  });
});
