import { expect, test } from 'vitest';
import { describeVenue, titleVenues } from '#src/data/venue-titles.ts';
import { makeEntry } from './content-store.ts';

const station = (slug: string, data: object) =>
  makeEntry('venues', { slug, kind: 'rest-room', name: '工会驿站', ...data });

test('a name of one’s own is enough; namesakes add their district, their address, their number', () => {
  const titles = titleVenues([
    station('own', { name: '凯旋驿站' }),
    station('a', { district: '沈河区' }),
    station('b', { district: '和平区', address: '一路1号' }),
    station('c', { district: '和平区', address: '一路2号' }),
    station('d', { district: '铁西区', address: '二路1号' }),
    station('e', { district: '铁西区', address: '二路1号' }),
  ]);
  expect(Object.fromEntries(Array.from(titles, ([{ id }, title]) => [id, title]))).toEqual({
    own: '凯旋驿站',
    a: '工会驿站（沈河区）',
    b: '工会驿站（和平区一路1号）',
    c: '工会驿站（和平区一路2号）',
    d: '工会驿站（编号d）',
    e: '工会驿站（编号e）',
  });
});

test('a place without a summary is described by what is known of it', () => {
  expect(describeVenue(station('a', { district: '沈河区' }))).toBe(
    '工会驿站，职工休息室（驿站），沈河区。',
  );
  expect(describeVenue(station('a', { summary: '能热饭。' }))).toBe('能热饭。');
});
