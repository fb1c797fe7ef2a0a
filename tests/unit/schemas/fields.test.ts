import { describe, expect, test } from 'vitest';
import {
  choice,
  date,
  day,
  flag,
  image,
  integer,
  list,
  number,
  slug,
  text,
  url,
} from '#src/schemas/fields.ts';
import { hours } from '#src/schemas/hours.ts';

const label = '字段';
const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('text', () => {
  test('takes unquoted numbers as the text they look like', () => {
    expect(text({ label }).parse(12351)).toBe('12351');
    expect(text({ label }).parse(true)).toBe('true');
  });

  test('is trimmed, and not empty', () => {
    expect(text({ label }).parse(' 沈阳 ')).toBe('沈阳');
    expect(accepts(text({ label }), '   ')).toBe(false);
  });

  test('is counted in characters', () => {
    expect(accepts(text({ label, max: 3 }), '工会好')).toBe(true);
    expect(accepts(text({ label, max: 3 }), '工会真好')).toBe(false);
  });
});

test.each([
  ['ma-hengchang', true],
  ['a1', true],
  [2024, true],
  ['Ma', false],
  ['-a', false],
  ['a--b', false],
  ['a_b', false],
  ['马恒昌', false],
  ['a/b', false],
])('%s can be a slug: %s', (value, expected) => {
  expect(accepts(slug(), value)).toBe(expected);
});

test.each([
  ['2026-05-01', true, true],
  ['2026-05', false, true],
  [2026, false, true],
  ['2026-5-1', false, false],
  ['2026年', false, false],
])('%s is a day: %s, a date: %s', (value, isDay, isDate) => {
  expect(accepts(day({ label }), value)).toBe(isDay);
  expect(accepts(date({ label }), value)).toBe(isDate);
});

test.each([
  ['https://example.org/a', true],
  ['http://example.org/', false],
  ['javascript:alert(1)', false],
  ['https:// example.org', false],
  ['example.org', false],
])('%s is an address of the web: %s', (value, expected) => {
  expect(accepts(url({ label }), value)).toBe(expected);
});

test.each([
  ['photo-1.jpg', true],
  ['photo.svg', false],
  ['../photo.jpg', false],
  ['photo.jpg.exe', false],
  ['Photo.JPG', false],
])('%s names a picture: %s', (value, expected) => {
  expect(accepts(image({ label }), value)).toBe(expected);
});

test('numbers may be quoted, but must be numbers', () => {
  expect(integer({ label }).parse('12')).toBe(12);
  expect(number({ label }).parse('20.5')).toBe(20.5);
  expect(accepts(integer({ label }), '1.5')).toBe(false);
  expect(accepts(integer({ label, min: 1920, max: 2100 }), 1919)).toBe(false);
  expect(accepts(number({ label }), '约20')).toBe(false);
});

test('yes and no are true and false, nothing else', () => {
  expect(accepts(flag({ label }), true)).toBe(true);
  expect(accepts(flag({ label }), '是')).toBe(false);
});

test('a choice takes its values, not its labels', () => {
  const level = choice({ label, choices: { city: '市' } });
  expect(accepts(level, 'city')).toBe(true);
  expect(accepts(level, '市')).toBe(false);
});

test('a list may ask for something in it', () => {
  const schema = list(text({ label }), { label, min: 1 });
  expect(accepts(schema, ['一'])).toBe(true);
  expect(accepts(schema, [])).toBe(false);
  expect(accepts(schema, '一')).toBe(false);
});

describe('opening hours', () => {
  test.each([
    [{ always: true }, true],
    [{ weekly: { mon: ['08:30-11:30', '13:00-17:00'], sun: [] } }, true],
    [{ weekly: { fri: ['20:00-02:00'] } }, true],
    [{ weekly: { fri: ['20:00-24:00'] } }, true],
    [{ weekly: { mon: ['8:30-11:30'] } }, false],
    [{ weekly: { mon: ['08:30-25:00'] } }, false],
    [{ weekly: { monday: [] } }, false],
    [{ seasons: [{ from: '11-01', to: '03-31', weekly: {} }] }, true],
    [{ seasons: [{ from: '13-01', to: '03-31', weekly: {} }] }, false],
    [{ exceptions: [{ date: '2026-10-01', open: [], note: '国庆节' }] }, true],
    [{ exceptions: [{ date: '10-01', open: [] }] }, false],
  ])('%j are understood: %s', (value, expected) => {
    expect(accepts(hours(), value)).toBe(expected);
  });
});
