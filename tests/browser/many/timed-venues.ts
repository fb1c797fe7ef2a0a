import type { Venue } from '#src/schemas/venue.ts';
import { makeDaily, makeWeek } from '../../synthetic-hours.ts';

const day = ['08:00-20:00'];

/** Hours written for these tests; what each is about is its key. */
const timetables = {
  office: { weekly: makeWeek(['08:30-11:30', '13:00-17:00'], [], []) },
  always: { always: true },
  night: { weekly: makeDaily(['20:00-02:00'], ['20:00-02:00']) },
  seasons: {
    seasons: [
      { from: '05-01', to: '10-15', weekly: makeDaily(['05:00-21:00'], ['05:00-21:00']) },
      { from: '10-16', to: '04-30', weekly: makeDaily(['06:00-19:00'], ['06:00-19:00']) },
    ],
  },
  exception: {
    weekly: makeDaily(day, day),
    exceptions: [{ date: '2026-03-18', open: [], note: '设备检修' }],
  },
  holidaysUnknown: { weekly: makeDaily(['09:00-16:00']) },
  unknown: undefined,
  shut: { always: true },
} satisfies Record<string, Venue['hours']>;

/** Which of the places with hours written for these tests. */
export type TimedName = keyof typeof timetables;

/** All of them. */
export const timedNames = Object.keys(timetables) as TimedName[];

const words: Record<TimedName, string> = {
  office: '坐班',
  always: '昼夜',
  night: '夜宵',
  seasons: '四季',
  exception: '检修',
  holidaysUnknown: '节日不详',
  unknown: '不详',
  shut: '暂停',
};

/** What all their names begin with, and no others. */
export const timedWord = '合成时辰';

/** The name of one of them. */
export const nameTimed = (name: TimedName) => `${timedWord}${words[name]}`;

/** The address of the page of one of them. */
export const addressTimed = (name: TimedName) => `/venues/${slugTimed(name)}/`;

const slugTimed = (name: TimedName) => `hecheng-shichen-${name.toLowerCase()}`;

/** Where all of them stand in the list of one kind. */
export const timedPlace = { kind: 'union-office', district: '康平县' } as const;

/** These places as content. */
export const timedVenues: Venue[] = timedNames.map((name) => ({
  slug: slugTimed(name),
  name: nameTimed(name),
  ...timedPlace,
  address: '合成时辰路1号',
  status: name === 'shut' ? 'temporarily-closed' : 'open',
  ...(timetables[name] && { hours: timetables[name] }),
  sources: [{ title: '合成数据，只用于测试' }],
  published: '2026-01-01',
}));
