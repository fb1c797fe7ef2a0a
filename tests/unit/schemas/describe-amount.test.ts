import { describe, expect, test } from 'vitest';
import type { Amount } from '#src/schemas/amount.ts';
import { describeAmount } from '#src/schemas/describe-amount.ts';

const amount: Amount = {
  slug: 'minimum-wage',
  name: '最低工资',
  region: '沈阳',
  value: 2100,
  unit: '元/月',
  source: '通知',
  check: 'text',
};
const on = (change: Partial<Amount>, day = '2026-11-22') =>
  describeAmount({ ...amount, ...change }, day);

describe('an amount', () => {
  test('is written with its unit', () => {
    expect(on({}).value).toBe('2100元/月');
    expect(on({ value: 0.5, unit: '%' }).value).toBe('0.5%');
    expect(on({ value: 12_345.6 }).value).toBe('12345.6元/月');
    expect(on({ value: 0, unit: '元' }).value).toBe('0元');
  });

  test('says from and until when it holds', () => {
    expect(on({}).period).toBeUndefined();
    expect(on({ from: '2024-05-01' }).period).toBe('2024年5月1日起');
    expect(on({ until: '2026-12-31' }).period).toBe('至2026年12月31日');
    expect(on({ from: '2024-05-01', until: '2026-12-31' }).period).toBe(
      '2024年5月1日至2026年12月31日',
    );
  });
});

describe('readers are warned', () => {
  test('not of a figure that was compared with the text', () => {
    expect(on({}).warning).toBeUndefined();
    expect(on({ check: 'two-sources' }).warning).toBeUndefined();
  });

  test('of a figure nobody has verified', () => {
    expect(on({ check: 'unverified' }).warning).toContain('待核实');
    expect(on({ check: 'one-source' }).warning).toContain('待核实');
  });

  test('of a figure that is out of date, from the day after', () => {
    expect(on({ until: '2026-11-22' }, '2026-11-22').warning).toBeUndefined();
    expect(on({ until: '2026-11-22' }, '2026-11-23').warning).toContain('到2026年11月22日为止');
  });

  test('of a figure that is not known, which shows as 待核实', () => {
    const { value, ...unknown } = amount;
    expect(value).toBe(2100);
    expect(describeAmount(unknown, '2026-11-22')).toMatchObject({
      value: '待核实',
      warning: expect.stringContaining('12333'),
    });
  });
});
