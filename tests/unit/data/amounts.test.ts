import { afterEach, expect, test } from 'vitest';
import { getAmounts } from '#src/data/amounts.ts';
import type { Amount } from '#src/schemas/amount.ts';
import { emptyStore, fill } from './content-store.ts';

afterEach(emptyStore);

test('the city’s amounts stand before the province’s and the country’s', async () => {
  const rest: Omit<Amount, 'slug' | 'region'> = {
    name: '最低工资',
    value: 2100,
    unit: '元/月',
    source: '通知',
    check: 'text',
  };
  fill(
    'amounts',
    { ...rest, slug: '1', region: '全国' },
    { ...rest, slug: '2', region: '沈阳' },
    { ...rest, slug: '3', region: '辽宁' },
  );
  expect((await getAmounts()).map(({ region }) => region)).toEqual(['沈阳', '辽宁', '全国']);
});
