import { afterEach, expect, test } from 'vitest';
import { getFormerAddresses } from '#src/data/former-addresses.ts';
import { emptyStore, fill } from './content-store.ts';

afterEach(emptyStore);

test('every former slug leads to where its entry is now', async () => {
  fill('guides', {
    slug: 'unpaid-wages',
    title: '欠薪怎么办？',
    formerSlugs: ['qianxin', 'wages'],
  });
  fill('pages', { slug: 'about', title: '关于本站', formerSlugs: ['about-us'] });
  expect(await getFormerAddresses()).toEqual([
    { from: '/guides/qianxin/', to: '/guides/unpaid-wages/', title: '欠薪怎么办？' },
    { from: '/guides/wages/', to: '/guides/unpaid-wages/', title: '欠薪怎么办？' },
    { from: '/about-us/', to: '/about/', title: '关于本站' },
  ]);
});
