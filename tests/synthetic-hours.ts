import type { Hours, Weekly } from '#src/schemas/hours.ts';

/** The same spans from Monday to Friday, others at the weekend and on holidays; no holidays: unknown. */
export function makeWeek(workdays: string[], weekend: string[], holidays?: string[]): Weekly {
  return {
    mon: workdays,
    tue: workdays,
    wed: workdays,
    thu: workdays,
    fri: workdays,
    sat: weekend,
    sun: weekend,
    ...(holidays && { holidays }),
  };
}

/** The same spans every day. */
export const makeDaily = (spans: string[], holidays?: string[]) => makeWeek(spans, spans, holidays);

const summer = { from: '05-01', to: '10-15' };
const winter = { from: '10-16', to: '04-30' };

/** A pattern of opening hours, and how many of a hundred places have it. Undefined: nobody knows them. */
interface HoursPattern {
  share: number;
  hours?: Hours;
}

/** Opening hours as places of this kind have them. The shares add up to 100. */
export const hoursPatterns: readonly HoursPattern[] = [
  { share: 16 },
  { share: 14, hours: { weekly: makeWeek(['08:30-11:30', '13:00-17:00'], [], []) } },
  { share: 8, hours: { weekly: makeWeek(['08:30-17:00'], [], []) } },
  { share: 7, hours: { weekly: makeWeek(['09:00-16:00'], []) } },
  { share: 14, hours: { always: true } },
  { share: 6, hours: { weekly: makeDaily(['08:00-18:00'], ['08:00-18:00']) } },
  { share: 5, hours: { weekly: makeDaily(['06:00-22:00']) } },
  { share: 5, hours: { weekly: makeWeek(['08:30-17:00'], ['09:00-16:00'], []) } },
  { share: 3, hours: { weekly: makeDaily(['20:00-02:00'], ['20:00-02:00']) } },
  { share: 2, hours: { weekly: makeDaily(['10:00-14:00', '17:00-01:30']) } },
  {
    share: 6,
    hours: {
      seasons: [
        { ...summer, weekly: makeDaily(['05:00-21:00']) },
        { ...winter, weekly: makeDaily(['06:00-19:00']) },
      ],
    },
  },
  {
    share: 4,
    hours: {
      seasons: [
        { ...summer, weekly: makeWeek(['08:30-12:00', '13:30-17:30'], [], []) },
        { ...winter, weekly: makeWeek(['08:30-12:00', '13:00-16:30'], [], []) },
      ],
    },
  },
  {
    share: 3,
    hours: {
      weekly: { ...makeDaily(['09:00-17:00'], ['09:00-17:00']), mon: [] },
    },
  },
  { share: 3, hours: { weekly: { ...makeWeek(['09:00-20:00'], ['09:00-20:00'], []), sun: [] } } },
  { share: 2, hours: { weekly: { mon: ['08:30-11:30'], wed: ['13:00-17:00'], sat: [] } } },
  {
    share: 2,
    hours: {
      weekly: makeWeek(['08:00-20:00'], ['08:00-20:00'], []),
      exceptions: [
        { date: '2026-12-31', open: ['08:00-12:00'], note: '年末盘点' },
        { date: '2027-01-04', open: [], note: '设备检修' },
      ],
    },
  },
];
