import { describe, expect, test } from 'vitest';
import type { BenchQuery } from '../../../bench/search/query.ts';
import { isFaulty, scoreQuery, summarize, summarizeByType } from '../../../bench/search/scores.ts';

const query: BenchQuery = { id: '1', type: 'sub', set: 'written', q: '欠薪', needle: '欠薪' };
const score = (wanted: string[], exact: string[], related: string[] = []) =>
  scoreQuery(query, new Set(wanted), { exact, related });

describe('one query', () => {
  test('is perfect when it finds just what it should', () => {
    const row = score(['/a', '/b'], ['/b', '/a']);
    expect(row).toMatchObject({ recall: 1, precision: 1, precisionAt10: 1, rank: 1 });
    expect(isFaulty(row, query)).toBe(false);
  });

  test('has the precision of the exact group where there is one', () => {
    expect(score(['/a'], ['/a'], ['/x', '/y']).precision).toBe(1);
  });

  test('has the precision of the whole list where nothing is exact', () => {
    expect(score(['/a'], [], ['/a', '/x', '/y', '/z']).precision).toBe(0.25);
  });

  test('counts what is related as found', () => {
    expect(score(['/a', '/b'], ['/a'], ['/x', '/b'])).toMatchObject({ recall: 1, missed: [] });
  });

  test('names what was missed and what was too much', () => {
    const row = score(['/a', '/b'], ['/x', '/a']);
    expect(row).toMatchObject({ recall: 0.5, rank: 2, missed: ['/b'], extra: ['/x'] });
    expect(isFaulty(row, query)).toBe(true);
  });

  test('is measured by as many of the first ten as there can be', () => {
    const urls = Array.from({ length: 12 }, (_, index) => `/${index}`);
    expect(score(urls, urls).precisionAt10).toBe(1);
    expect(score(['/a', '/b'], ['/a', ...urls.slice(0, 9), '/b']).precisionAt10).toBe(0.5);
  });

  test('has no rank when it finds nothing', () => {
    expect(score(['/a'], [])).toMatchObject({ rank: 0, precision: 0, recall: 0 });
  });
});

test('a name is at fault only when its document is not first', () => {
  const name: BenchQuery = { id: '2', type: 'title', set: 'drawn', q: '工会法', target: '工会法' };
  const find = (exact: string[]) => scoreQuery(name, new Set(['/a']), { exact, related: [] });
  expect(isFaulty(find(['/a', '/x']), name)).toBe(false);
  expect(isFaulty(find(['/x', '/a']), name)).toBe(true);
});

test('many queries are averaged', () => {
  const rows = [score(['/a'], ['/a']), score(['/a'], ['/x', '/a']), score(['/a'], [])];
  expect(summarize(rows)).toEqual({
    queries: 3,
    recall: 0.667,
    precision: 0.5,
    precisionAt10: 0.667,
    reciprocalRank: 0.5,
    zeroRate: 0.333,
  });
});

test('figures are given for each type and each set', () => {
  const rows = [
    score(['/a'], ['/a']),
    { ...score(['/a'], ['/a']), type: 'title', set: 'drawn' as const },
  ];
  expect(Object.keys(summarizeByType(rows))).toEqual(['sub', 'title', 'all written', 'all drawn']);
});
