import type { z } from 'astro/zod';
import { day, flag, group, list, text } from './fields.ts';

/** A span of the day; one that ends before it starts passes midnight. */
const span = () =>
  text({
    label: '时段',
    matches: {
      pattern: '^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$',
      message: '要写成 08:30-17:00 这样的时段',
    },
  });

const spans = (label: string) => list(span(), { label }).optional();

/** Spans by day of the week. A missing day is unknown, an empty list is closed. */
const weekly = () =>
  group(
    {
      mon: spans('周一'),
      tue: spans('周二'),
      wed: spans('周三'),
      thu: spans('周四'),
      fri: spans('周五'),
      sat: spans('周六'),
      sun: spans('周日'),
      holidays: spans('法定节假日'),
    },
    { label: '每周' },
  );

const monthDay = (label: string) =>
  text({
    label,
    matches: {
      pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
      message: '要写成 06-01 这样的月和日',
    },
  });

/** Opening hours, UTC+8 wherever the reader is. */
export const hours = () =>
  group(
    {
      always: flag({ label: '全天24小时' }).optional(),
      weekly: weekly().optional(),
      seasons: list(
        group({ from: monthDay('从'), to: monthDay('到'), weekly: weekly() }, { label: '季节' }),
        { label: '季节时间' },
      ).optional(),
      exceptions: list(
        group(
          {
            date: day({ label: '日期' }),
            open: list(span(), { label: '时段' }),
            note: text({ label: '说明' }).optional(),
          },
          { label: '例外' },
        ),
        { label: '例外的日子' },
      ).optional(),
    },
    { label: '开放时间', hint: '某天不填是“不详”，填成空列表是“不开”。' },
  );
export type Hours = z.infer<ReturnType<typeof hours>>;
export type Weekly = NonNullable<Hours['weekly']>;
