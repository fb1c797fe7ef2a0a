import type { TimedName } from './timed-venues.ts';

/** What places say at one moment in Shenyang. */
export interface Moment {
  name: string;
  /** The clock of Shenyang, `YYYY-MM-DDTHH:MM`. */
  at: string;
  says: Record<Exclude<TimedName, 'unknown' | 'shut'>, string>;
}

/** What does not change on an ordinary day at this time. */
const atTen = {
  office: '开放中，11:30关门',
  always: '开放中，全天不关',
  night: '已关闭，20:00开门',
  seasons: '开放中，19:00关门',
  exception: '开放中，20:00关门',
  holidaysUnknown: '开放中，16:00关门',
};
const beforeDawn = {
  office: '已关闭，08:30开门',
  always: '开放中，全天不关',
  night: '开放中，02:00关门',
  seasons: '已关闭，06:00开门',
  exception: '已关闭，08:00开门',
  holidaysUnknown: '已关闭，09:00开门',
};
const uncertain = (words: string) => `${words}，节假日以现场为准`;

/** The moments at which opening hours go wrong, one after the other, with what is right. */
export const moments: Moment[] = [
  {
    name: 'on a Saturday that is worked before Spring Festival',
    at: '2026-02-14T16:30',
    says: { ...atTen, office: '开放中，17:00关门', holidaysUnknown: '已关闭' },
  },
  {
    name: 'at Spring Festival',
    at: '2026-02-17T10:00',
    says: { ...atTen, office: '已关闭，2月24日08:30开门', holidaysUnknown: '时间不详' },
  },
  { name: 'on a Monday morning', at: '2026-03-02T10:00', says: atTen },
  {
    name: 'at lunchtime',
    at: '2026-03-02T12:00',
    says: { ...atTen, office: '已关闭，13:00开门' },
  },
  {
    name: 'a minute before midnight',
    at: '2026-03-04T23:59',
    says: {
      office: '已关闭，明天08:30开门',
      always: '开放中，全天不关',
      night: '开放中，明天02:00关门',
      seasons: '已关闭，明天06:00开门',
      exception: '已关闭，明天08:00开门',
      holidaysUnknown: '已关闭，明天09:00开门',
    },
  },
  { name: 'at midnight', at: '2026-03-05T00:00', says: beforeDawn },
  {
    name: 'when the night is over',
    at: '2026-03-05T02:00',
    says: { ...beforeDawn, night: '已关闭，20:00开门' },
  },
  {
    name: 'on a day that is an exception',
    at: '2026-03-18T10:00',
    says: { ...atTen, exception: '已关闭，明天08:00开门，设备检修' },
  },
  {
    name: 'on the last evening of winter hours',
    at: '2026-04-30T19:30',
    says: {
      ...atTen,
      office: '已关闭，周三08:30开门',
      seasons: '已关闭，明天05:00开门',
      holidaysUnknown: '已关闭',
    },
  },
  {
    name: 'on the first morning of summer hours, a holiday',
    at: '2026-05-01T05:30',
    says: {
      ...beforeDawn,
      office: '已关闭，周三08:30开门',
      night: '已关闭，20:00开门',
      seasons: '开放中，21:00关门',
      holidaysUnknown: '时间不详',
    },
  },
  {
    name: 'on National Day',
    at: '2026-10-05T10:00',
    says: {
      ...atTen,
      office: '已关闭，周四08:30开门',
      seasons: '开放中，21:00关门',
      holidaysUnknown: '时间不详',
    },
  },
  {
    name: 'on a Saturday that is worked after National Day',
    at: '2026-10-10T10:00',
    says: { ...atTen, seasons: '开放中，21:00关门' },
  },
  {
    name: 'on the last evening that the calendar knows',
    at: '2026-12-31T21:00',
    says: {
      office: uncertain('已关闭，明天08:30开门'),
      always: '开放中，全天不关',
      night: '开放中，明天02:00关门',
      seasons: uncertain('已关闭，明天06:00开门'),
      exception: uncertain('已关闭，明天08:00开门'),
      holidaysUnknown: uncertain('已关闭，明天09:00开门'),
    },
  },
  {
    name: 'in a year that the calendar does not know',
    at: '2027-01-05T10:00',
    says: {
      office: uncertain('开放中，11:30关门'),
      always: '开放中，全天不关',
      night: uncertain('已关闭，20:00开门'),
      seasons: uncertain('开放中，19:00关门'),
      exception: uncertain('开放中，20:00关门'),
      holidaysUnknown: uncertain('开放中，16:00关门'),
    },
  },
];
