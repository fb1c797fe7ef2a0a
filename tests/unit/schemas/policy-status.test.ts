import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPolicyStatus } from '#src/schemas/policy-status.ts';

type Dates = Parameters<typeof findPolicyStatus>[0];

const today = '2026-11-22';
const statusOf = (dates: Partial<Dates>, day = today) =>
  findPolicyStatus({ statusCheck: 'text', ...dates }, day);

describe('each rule by itself', () => {
  test.each<[string, Partial<Dates>, string]>([
    ['starts tomorrow', { effective: '2026-11-23' }, 'not-yet'],
    ['starts today', { effective: '2026-11-22' }, 'in-force'],
    ['starts some day this month', { effective: '2026-11' }, 'in-force'],
    ['starts next year', { effective: '2027' }, 'not-yet'],
    ['was repealed today', { repealed: '2026-11-22' }, 'repealed'],
    ['will be repealed tomorrow', { repealed: '2026-11-23' }, 'in-force'],
    ['has been replaced', { replacedBy: 'new-law' }, 'repealed'],
    ['ended yesterday', { expires: '2026-11-21' }, 'expired'],
    ['ends today', { expires: '2026-11-22' }, 'in-force'],
    ['ends at the end of this month', { expires: '2026-11' }, 'in-force'],
    ['ended last year', { expires: '2025' }, 'expired'],
    ['was never compared with the text', { statusCheck: 'unverified' }, 'unverified'],
    ['rests on one source', { statusCheck: 'one-source' }, 'unverified'],
    ['rests on two sources', { statusCheck: 'two-sources' }, 'unverified'],
    ['is known by its text', {}, 'in-force'],
  ])('a rule that %s', (_, dates, expected) => {
    expect(statusOf(dates)).toBe(expected);
  });
});

describe('a revision', () => {
  const checkedOn = '2025-04-19';
  const revised = (revision: { date: string; effective?: string }) =>
    statusOf({ checkedOn, revisions: [{ note: '修正', ...revision }] });

  test('after the points were compared makes them doubtful', () => {
    expect(revised({ date: '2026-01-01' })).toBe('revised');
  });

  test('from before the points were compared does not', () => {
    expect(revised({ date: '2025-04-19' })).toBe('in-force');
  });

  test('counts from the day it takes effect', () => {
    expect(revised({ date: '2025-01-01', effective: '2026-01-01' })).toBe('revised');
    expect(revised({ date: '2026-01-01', effective: '2026-11-23' })).toBe('in-force');
    expect(revised({ date: '2026-01-01', effective: '2026-11-22' })).toBe('revised');
  });

  test('says nothing where the points were never compared', () => {
    expect(statusOf({ revisions: [{ date: '2026-01-01', note: '修正' }] })).toBe('in-force');
  });

  test('may be any of several', () => {
    const revisions = [
      { date: '2026-01-01', note: '第二次' },
      { date: '2020-01-01', note: '第一次' },
    ];
    expect(statusOf({ checkedOn, revisions })).toBe('revised');
  });
});

test('the first rule that fits decides', () => {
  const notYet = { effective: '2026-11-23' };
  const repealed = { repealed: '2026-11-01' };
  const expired = { expires: '2026-11-01' };
  const revised = { checkedOn: '2025-04-19', revisions: [{ date: '2026-01-01', note: '修正' }] };
  const unverified = { statusCheck: 'unverified' } as const;
  const all = { ...notYet, ...repealed, ...expired, ...revised, ...unverified };
  expect(statusOf(all)).toBe('not-yet');
  expect(statusOf({ ...all, effective: today })).toBe('repealed');
  expect(statusOf({ ...expired, ...revised, ...unverified })).toBe('expired');
  expect(statusOf({ ...revised, ...unverified })).toBe('revised');
});

describe('on any day', () => {
  const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) });
  const dayFrom = (time: number, days: number) =>
    new Date(time + days * 86_400_000).toISOString().slice(0, 10);
  const onDays = (judge: (before: string, day: string, after: string) => void) =>
    fc.assert(
      fc.property(instant, (time) => judge(dayFrom(time, -1), dayFrom(time, 0), dayFrom(time, 1))),
    );

  test('a rule takes effect on its day, not the day before', () => {
    onDays((before, day, after) => {
      expect(statusOf({ effective: day }, before)).toBe('not-yet');
      expect(statusOf({ effective: day }, day)).toBe('in-force');
      expect(statusOf({ effective: day }, after)).toBe('in-force');
    });
  });

  test('a rule is repealed on its day, not the day before', () => {
    onDays((before, day, after) => {
      expect(statusOf({ repealed: day }, before)).toBe('in-force');
      expect(statusOf({ repealed: day }, day)).toBe('repealed');
      expect(statusOf({ repealed: day }, after)).toBe('repealed');
    });
  });

  test('a rule holds on its last day and not the day after', () => {
    onDays((before, day, after) => {
      expect(statusOf({ expires: day }, before)).toBe('in-force');
      expect(statusOf({ expires: day }, day)).toBe('in-force');
      expect(statusOf({ expires: day }, after)).toBe('expired');
    });
  });
});
