import { describe, expect, test, vi } from 'vitest';
import { today } from '#src/lib/dates.ts';
import { describeVerification, isVerified } from '#src/schemas/verification.ts';

const day = '2026-11-22';

describe('a verification counts for 180 days', () => {
  test.each([
    ['today', '2026-11-22', true],
    ['180 days ago', '2026-05-26', true],
    ['181 days ago', '2026-05-25', false],
    ['a year ago', '2025-11-22', false],
  ])('%s', (_, verifiedOn, expected) => {
    expect(isVerified(verifiedOn, day)).toBe(expected);
  });

  test('none never counts', () => {
    expect(isVerified(undefined, day)).toBe(false);
  });

  test('the day ends at midnight in Shenyang, not in Greenwich', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 22, 15, 59, 59) / 1000));
    expect(isVerified('2026-05-26', today())).toBe(true);
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 22, 16) / 1000));
    expect(isVerified('2026-05-26', today())).toBe(false);
    vi.unstubAllEnvs();
  });
});

test('a page says when somebody was there, that it is long ago, or that nobody was', () => {
  expect(describeVerification('2026-05-26', day)).toBe('2026年5月26日核实过');
  expect(describeVerification('2026-05-25', day)).toBe('2026年5月25日核实过，已超过180天');
  expect(describeVerification(undefined, day)).toBe('还没有人到现场核实');
});
