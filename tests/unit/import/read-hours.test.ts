import { describe, expect, test } from 'vitest';
import { readHours, readSpans } from '#src/import/read-hours.ts';

const workdays = (...spans: string[]) => ({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
});

describe('a week in one cell', () => {
  const day = workdays('08:30-17:00');
  const saturday = { sat: ['09:00-12:00'] };
  test.each([
    ['周一至周五 08:30-17:00', day],
    ['周一到周五 8:30-17:00', day],
    ['星期一至星期五：08：30—17：00', day],
    ['周1-周5 08:30～17:00', day],
    ['周一至五 8点半到17点', day],
    ['工作日 08:30 - 17:00 开放', day],
    [
      '周一至周五 08:30-17:00；周六 09:00-12:00；节假日 不开',
      { ...day, ...saturday, holidays: [] },
    ],
    [
      '周一至周五 08:30-17:00，周六 09:00-12:00，法定节假日休息',
      { ...day, ...saturday, holidays: [] },
    ],
    ['周一至周五 08:30-17:00\n周六 09:00-12:00', { ...day, ...saturday }],
    ['周一至周五 08:30-11:30、13:00-17:00', workdays('08:30-11:30', '13:00-17:00')],
    [
      '周一至周五 08:30-11:30，13:00-17:00；周六日 不开放',
      { ...workdays('08:30-11:30', '13:00-17:00'), sat: [], sun: [] },
    ],
    ['周六、周日 09:00-12:00', { ...saturday, sun: ['09:00-12:00'] }],
    ['周末和节假日 休息', { sat: [], sun: [], holidays: [] }],
    ['星期天 闭馆', { sun: [] }],
    [
      '每天 20:00-次日02:00',
      { ...workdays('20:00-02:00'), sat: ['20:00-02:00'], sun: ['20:00-02:00'] },
    ],
    ['周六至周一 全天', { sat: ['00:00-24:00'], sun: ['00:00-24:00'], mon: ['00:00-24:00'] }],
  ])('%s', (cell, weekly) => {
    expect(readHours(cell)).toEqual({ value: { weekly } });
  });

  test.each(['24小时', '24小时开放', '全天', '全天24小时', '２４小时'])('always: %s', (cell) => {
    expect(readHours(cell)).toEqual({ value: { always: true } });
  });

  test.each([
    ['08:30-17:00', '没有说清是哪几天'],
    ['夏季 08:30-17:00', '没有说清是哪几天'],
    ['早八点到晚五点', '没有说清是哪几天'],
    ['周一至周五 8-17', '里的时段读不懂'],
    ['周一至周五 08:30-25:00', '里的时段读不懂'],
    ['周一至周五 08:30', '里的时段读不懂'],
    ['周一至周五 08:00-08:00', '里的时段读不懂'],
    ['周一至周五 下午2:00-5:00', '没有说清是哪几天'],
    ['周一至周五 08:30-17:00；周五 不开', '里有一天写了两次'],
  ])('is never guessed: %s', (cell, problem) => {
    expect(readHours(cell)).toEqual({ problem: `“${cell}”${problem}`, cure: expect.any(String) });
  });
});

describe('a day', () => {
  test.each([
    ['08:30-11:30、13:00-17:00', ['08:30-11:30', '13:00-17:00']],
    ['8:30-11:30 13:00-17:00', ['08:30-11:30', '13:00-17:00']],
    ['８：３０－１１：３０', ['08:30-11:30']],
    ['08:30:00-11:30:00', ['08:30-11:30']],
    ['不开', []],
    ['休息', []],
    ['24小时', ['00:00-24:00']],
  ])('%s', (cell, spans) => {
    expect(readSpans(cell)).toEqual({ value: spans });
  });

  test('that cannot be read is refused with how to write it', () => {
    expect(readSpans('上午')).toEqual({
      problem: '“上午”里的时段读不懂',
      cure: expect.stringContaining('写成 08:30-11:30、13:00-17:00 这样'),
    });
  });
});
