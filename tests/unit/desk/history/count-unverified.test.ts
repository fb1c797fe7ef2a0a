import { expect, test } from 'vitest';
import { countUnverified } from '#src/desk/history/count-unverified.ts';
import { describeFields } from '#src/schemas/describe-fields.ts';
import { kinds } from '#src/schemas/index.ts';

const day = '2026-11-22';
const policy = describeFields(kinds.policies.schema);
const venue = describeFields(kinds.venues.schema);

test('counts every check that says unverified, however deep', () => {
  const data = {
    statusCheck: 'unverified',
    documentNumberCheck: 'text',
    keyPoints: [{ check: 'unverified' }, { check: 'two-sources' }, { check: 'unverified' }],
  };
  expect(countUnverified(policy, 'policies', data, day)).toBe(3);
});

test.each([
  ['never', undefined, 1],
  ['180 days ago', '2026-05-26', 0],
  ['181 days ago', '2026-05-25', 1],
])('a place that was visited %s counts %#', (_, verifiedOn, count) => {
  const data = { hoursCheck: 'text', ...(verifiedOn && { verifiedOn }) };
  expect(countUnverified(venue, 'venues', data, day)).toBe(count);
});

test('front matter that is not in order does no harm', () => {
  expect(countUnverified(policy, 'policies', { keyPoints: '一', statusCheck: [] }, day)).toBe(0);
});
