import { expect, test } from 'vitest';
import {
  describeHours,
  describeTimes,
  describeWeek,
  listWeeks,
} from '#src/schemas/describe-hours.ts';

const workday = ['08:30-11:30', '13:00-17:00'];
const week = { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday };

test('a missing day is unknown, an empty one is closed', () => {
  expect(describeTimes(undefined)).toBe('时间不详');
  expect(describeTimes([])).toBe('不开放');
  expect(describeTimes(workday)).toBe('08:30–11:30、13:00–17:00');
});

test('neighbouring days that are alike share a line; holidays have their own', () => {
  expect(describeWeek({ ...week, sat: [], sun: [] })).toEqual([
    { days: '周一至周五', times: '08:30–11:30、13:00–17:00' },
    { days: '周六、周日', times: '不开放' },
    { days: '法定节假日', times: '时间不详' },
  ]);
});

test('a week whose days are all alike is every day', () => {
  const all = ['00:00-24:00'];
  const same = { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all };
  expect(describeWeek(same)[0]).toEqual({ days: '每天', times: '00:00–24:00' });
});

test('days that are alike but not neighbours stay apart', () => {
  const lines = describeWeek({ mon: [], tue: workday, wed: [] }).map(({ days }) => days);
  expect(lines).toEqual(['周一', '周二', '周三', '周四至周日', '法定节假日']);
});

test('seasons are named by their days, and the rest of the year then has a name too', () => {
  const seasons = [{ from: '06-01', to: '09-30', weekly: week }];
  expect(listWeeks({ weekly: week, seasons }).map(({ name }) => name)).toEqual([
    '平时',
    '6月1日至9月30日',
  ]);
  expect(listWeeks({ weekly: week }).map(({ name }) => name)).toEqual(['']);
});

test('all of it fits into one line', () => {
  expect(describeHours({ always: true })).toBe('全天24小时');
  const exceptions = [{ date: '2026-10-01', open: [], note: '国庆节' }];
  expect(describeHours({ weekly: { ...week, sat: [], sun: [], holidays: [] }, exceptions })).toBe(
    '周一至周五 08:30–11:30、13:00–17:00；周六、周日 不开放；法定节假日 不开放。2026-10-01 不开放（国庆节）',
  );
});
