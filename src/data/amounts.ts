import type { CollectionEntry } from 'astro:content';
import { today } from '#src/lib/dates.ts';
import { type DescribedAmount, describeAmount } from '#src/schemas/describe-amount.ts';
import { getPublished } from './entries.ts';

/** Every amount, the city's first, then by name. */
export async function getAmounts(): Promise<DescribedAmount[]> {
  const order = ['沈阳', '辽宁', '全国'];
  const amounts: CollectionEntry<'amounts'>[] = await getPublished('amounts');
  return [...amounts]
    .sort(
      (a, b) =>
        order.indexOf(a.data.region) - order.indexOf(b.data.region) ||
        a.data.name.localeCompare(b.data.name, 'zh-CN'),
    )
    .map(({ data }) => describeAmount(data, today()));
}
