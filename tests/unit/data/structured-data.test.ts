import { expect, test } from 'vitest';
import { guideData, personData, placeData, policyData } from '#src/data/structured-data.ts';
import { summariseVenue } from '#src/data/venues.ts';
import { makeEntry } from './content-store.ts';

test('only honours that are sure are told to search engines', () => {
  const honours = [
    { title: '全国劳动模范', level: 'national', year: 1950, check: 'one-source' },
    { title: '沈阳市劳动模范', level: 'city', check: 'unverified' },
  ] as const;
  const person = personData(
    makeEntry('model-workers', { slug: 'a', name: '甲', honours: [...honours] }),
  );
  expect(person).toMatchObject({ '@type': 'Person', award: ['全国劳动模范（1950）'] });
});

test('a guide with further questions is a FAQ, its own question first', () => {
  const guide = { slug: 'a', title: '怎么办？', answer: '这么办。', steps: [{ title: '留证据' }] };
  expect(guideData(makeEntry('guides', guide), [])).toMatchObject({
    '@type': 'HowTo',
    step: [{ name: '留证据', text: '留证据' }],
  });
  const faq = [{ q: '还有呢？', a: '没有了。' }];
  expect(guideData(makeEntry('guides', { ...guide, faq }), [])).toMatchObject({
    '@type': 'FAQPage',
    mainEntity: [{ name: '怎么办？' }, { name: '还有呢？', acceptedAnswer: { text: '没有了。' } }],
  });
});

test('a law that was not verified is not said to be in force', () => {
  const policy = makeEntry('policies', { slug: 'a', title: '法' });
  const data = (status: 'unverified' | 'in-force' | 'expired') =>
    policyData(policy, { status } as Parameters<typeof policyData>[1]) as Record<string, string>;
  expect(data('unverified')['legislationLegalForce']).toBeUndefined();
  expect(data('in-force')['legislationLegalForce']).toBe('https://schema.org/InForce');
  expect(data('expired')['legislationLegalForce']).toBe('https://schema.org/NotInForce');
});

test('a place known to within a kilometre has no point in structured data', () => {
  const place = (precision: number) => {
    const location = { lng: 123.4, lat: 41.8, datum: 'wgs84', precision, method: '估计' } as const;
    const entry = makeEntry('venues', {
      slug: 'a',
      name: '公园',
      kind: 'park',
      status: 'unknown',
      location,
    });
    return placeData(entry, summariseVenue(entry));
  };
  expect(place(200)).toHaveProperty('geo');
  expect(place(500)).not.toHaveProperty('geo');
});
