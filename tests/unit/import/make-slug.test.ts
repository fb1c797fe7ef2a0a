import { expect, test } from 'vitest';
import { findFreeSlug, makeSlug } from '#src/import/make-slug.ts';
import type { VenueKind } from '#src/schemas/venue.ts';

test.each<[string, VenueKind, string]>([
  ['凯旋驿站', 'rest-room', 'kai-xuan-rest-room'],
  ['凯旋户外劳动者服务驿站', 'rest-room', 'kai-xuan-rest-room'],
  ['铁西工人文化宫', 'workers-palace', 'tie-xi-gong-ren-workers-palace'],
  ['万科（24小时）书屋', 'reading-room', 'wan-ke-24-xiao-shi-reading-room'],
  ['ＡＢＣ广场', 'square', 'abc-square'],
  ['绿地公园', 'park', 'lv-di-park'],
  ['驿站', 'rest-room', 'yi-zhan-rest-room'],
  ['♡', 'park', 'park'],
])('%s (%s) → %s', (name, kind, slug) => {
  expect(makeSlug(name, kind)).toBe(slug);
});

test('a long name is cut after a syllable', () => {
  const slug = makeSlug('沈阳市铁西区测试电力工程公司工会户外劳动者服务站点', 'rest-room');
  expect(slug).toBe('shen-yang-shi-tie-xi-qu-ce-shi-dian-li-gong-rest-room');
});

test('a slug that is taken gets the first number that is free', () => {
  expect(findFreeSlug('a', new Set())).toBe('a');
  expect(findFreeSlug('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3');
});
