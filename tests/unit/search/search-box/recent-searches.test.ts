import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  forgetAllSearches,
  forgetSearch,
  readRecentSearches,
  rememberSearch,
} from '#src/search/search-box/recent-searches.ts';

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('the newest comes first, and none twice', () => {
  for (const text of ['欠薪', '工伤', ' 欠薪 ']) rememberSearch(text);
  expect(readRecentSearches()).toEqual(['欠薪', '工伤']);
});

test('eight are kept', () => {
  for (let number = 1; number <= 10; number++) rememberSearch(`第${number}次`);
  expect(readRecentSearches()).toHaveLength(8);
  expect(readRecentSearches()[0]).toBe('第10次');
});

test('nothing is remembered of an empty field, and the beginning of a long text', () => {
  rememberSearch('  ');
  expect(readRecentSearches()).toEqual([]);
  rememberSearch('字'.repeat(500));
  expect(readRecentSearches()).toEqual(['字'.repeat(60)]);
});

test('one can be forgotten, or all, and then the device keeps nothing', () => {
  for (const text of ['欠薪', '工伤', '年假']) rememberSearch(text);
  forgetSearch('工伤');
  expect(readRecentSearches()).toEqual(['年假', '欠薪']);
  forgetAllSearches();
  expect(readRecentSearches()).toEqual([]);
  expect(stored.size).toBe(0);
});

test.each(['{"a":1}', 'not JSON', '7'])(
  'what somebody else has stored is no search: %s',
  (value) => {
    stored.set('recent-searches', value);
    expect(readRecentSearches()).toEqual([]);
    rememberSearch('欠薪');
    expect(readRecentSearches()).toEqual(['欠薪']);
  },
);

test('where storage is switched off there are none', () => {
  vi.stubGlobal('localStorage', undefined);
  rememberSearch('欠薪');
  forgetSearch('欠薪');
  forgetAllSearches();
  expect(readRecentSearches()).toEqual([]);
});
