import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { kinds } from '#src/schemas/index.ts';
import type { SearchRecord } from '#src/search/build/record.ts';
import { buildSuggestions } from '#src/search/build/suggestions.ts';

const record = (
  kind: keyof typeof kinds,
  url: string,
  title: string,
  ...aliases: string[]
): SearchRecord => ({
  url,
  title,
  aliases,
  sections: [],
  facets: { kind: [{ value: kind, label: kinds[kind].label }] },
  date: undefined,
});

const tableOf = (...records: SearchRecord[]) => buildSuggestions(records).suggestions;

/** Names as people might have them: three characters out of some thousands. */
function makePeople(count: number): SearchRecord[] {
  const character = (seed: number) => String.fromCodePoint(0x4e00 + (seed % 6000));
  return Array.from({ length: count }, (_, place) =>
    record(
      'model-workers',
      `/model-workers/p-${place}/`,
      character(place * 7919) + character(place * 104_729) + character(place * 1_299_709),
    ),
  );
}

describe('what an entry takes', () => {
  test('is its slug, its title and its other names', () => {
    const { groups } = tableOf(
      record('guides', '/guides/unpaid-wages/', '拖欠工资怎么办？', '欠薪'),
    );
    expect(groups).toEqual([
      {
        kind: '办事维权指南',
        before: '/guides/',
        after: '/',
        rows: [['unpaid-wages', '拖欠工资怎么办？', '欠薪']],
      },
    ]);
  });

  test('is an anchor where it has no page of its own', () => {
    const [group] = tableOf(record('glossary', '/glossary/#qianxin', '欠薪')).groups;
    expect(group).toMatchObject({ before: '/glossary/#', after: '', rows: [['qianxin', '欠薪']] });
  });

  test('is no name twice, and no name that only spells out the title', () => {
    const [group] = tableOf(
      record(
        'model-workers',
        '/model-workers/wei-fengying/',
        '尉凤英',
        'Wei Fengying',
        '《尉凤英》',
      ),
    ).groups;
    expect(group?.rows).toEqual([['wei-fengying', '尉凤英']]);
  });
});

describe('how names are read', () => {
  test('stands once for each character', () => {
    const { readings } = tableOf(record('glossary', '/glossary/#a', '工会', '工资'));
    expect(readings).toEqual({ gong: '工', hui: '会', zi: '资' });
  });

  test('is added where a name reads a character in another way than most', () => {
    const [group] = tableOf(
      record('glossary', '/glossary/#a', '自行车', '行人'),
      record('glossary', '/glossary/#b', '银行'),
    ).groups;
    expect(group?.rows).toEqual([
      ['a', '自行车', '行人'],
      ['b', ['银行', 'yin hang']],
    ]);
  });

  test('goes by the rules for names with people only', () => {
    const { groups } = tableOf(
      record('guides', '/guides/a/', '解雇', '解除'),
      record('model-workers', '/model-workers/b/', '解全'),
    );
    expect(groups.map(({ rows }) => rows)).toEqual([
      [['a', '解雇', '解除']],
      [['b', ['解全', 'xie quan']]],
    ]);
  });
});

test('guides come first, then terms, policies, places, amounts and pages; people come last', () => {
  const { groups } = tableOf(
    record('model-workers', '/model-workers/a/', '甲'),
    record('pages', '/about/', '乙'),
    record('amounts', '/amounts/#a', '丙'),
    record('venues', '/venues/a/', '丁'),
    record('policies', '/policies/a/', '戊'),
    record('glossary', '/glossary/#a', '己'),
    record('guides', '/guides/b/', '庚'),
    record('guides', '/guides/a/', '辛'),
  );
  expect(groups.map(({ before }) => before)).toEqual([
    '/guides/',
    '/glossary/#',
    '/policies/',
    '/venues/',
    '/amounts/#',
    '/',
    '/model-workers/',
  ]);
  expect(groups[0]?.rows.map(([slug]) => slug)).toEqual(['a', 'b']);
});

test('of 30 000 names as many stay as fit into 20 KB, and the rest is counted', () => {
  const guides = Array.from({ length: 40 }, (_, place) =>
    record('guides', `/guides/guide-${place}/`, `第${place}个问题怎么办？`),
  );
  const { suggestions, leftOut } = buildSuggestions([...makePeople(30_000), ...guides]);
  const bytes = brotliCompressSync(JSON.stringify(suggestions)).length;
  const kept = suggestions.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  expect(bytes).toBeLessThanOrEqual(20 * 1024);
  expect(bytes).toBeGreaterThan(19 * 1024);
  expect(kept + leftOut).toBe(30_040);
  expect(suggestions.groups[0]?.rows).toHaveLength(40);
}, 60_000);

test('nothing is left out while everything fits', () => {
  expect(buildSuggestions(makePeople(300)).leftOut).toBe(0);
  expect(buildSuggestions([]).suggestions.groups).toEqual([]);
});

test('the order in which entries come makes no difference', () => {
  const people = makePeople(3000);
  const table = JSON.stringify(buildSuggestions(people));
  expect(JSON.stringify(buildSuggestions([...people].reverse()))).toBe(table);
}, 60_000);
