import { expect, test } from 'vitest';
import { copyMonday, readSpans, writeSpans } from '#src/admin/widgets/weekly-hours/hours-text.ts';

test.each([
  ['08:30-11:30、13:00-17:00', ['08:30-11:30', '13:00-17:00']],
  ['8：30－11：30，13:00—17:00', ['08:30-11:30', '13:00-17:00']],
  ['8点半到17点', ['08:30-17:00']],
  ['0830-1700', ['08:30-17:00']],
  ['22:00-02:00', ['22:00-02:00']],
  ['00:00-24:00', ['00:00-24:00']],
  ['', []],
])('%s is read as spans', (typed, spans) => {
  expect(readSpans(typed)).toEqual(spans);
});

test('what is no span stays for the message to name', () => {
  expect(readSpans('上午')).toEqual(['上午']);
  expect(readSpans('8-')).toEqual(['8-']);
});

test('spans are shown as they are typed', () => {
  expect(readSpans(writeSpans(['08:30-11:30', '13:00-17:00']))).toEqual([
    '08:30-11:30',
    '13:00-17:00',
  ]);
});

test('Monday is copied to the days after it, its being unknown or closed too', () => {
  expect(copyMonday({ mon: ['08:30-17:00'], sat: [] }, 'fri')).toEqual({
    mon: ['08:30-17:00'],
    tue: ['08:30-17:00'],
    wed: ['08:30-17:00'],
    thu: ['08:30-17:00'],
    fri: ['08:30-17:00'],
    sat: [],
  });
  expect(copyMonday({ mon: [] }, 'sun')).toMatchObject({ tue: [], sun: [] });
  expect(copyMonday({ tue: ['08:30-17:00'] }, 'fri')).toEqual({});
});
