import { expect, test } from 'vitest';
import { buildEntryTable } from '#src/search/build/entry-table.ts';
import type { SearchRecord } from '#src/search/build/record.ts';
import { createEntries } from '#src/search/engine/entries.ts';

const guides = { value: 'guides', label: '指南' };
const policies = { value: 'policies', label: '法规' };
const wages = { value: 'wages', label: '工资' };
const leave = { value: 'leave', label: '休假' };
const record = (url: string, facets: SearchRecord['facets'], date?: string): SearchRecord => ({
  url,
  title: url,
  aliases: [],
  sections: [],
  facets,
  date,
});

const table = buildEntryTable(
  [
    record('/a/', { kind: [guides], topic: [wages, leave] }, '2026-11-20'),
    record('/b/', { kind: [policies], topic: [leave] }),
    record('/c/', { kind: [guides] }, '2026-01-02'),
  ],
  (url) => `id of ${url}`,
);

test('every entry has its place in all columns', () => {
  expect(table).toEqual({
    ids: ['id of /a/', 'id of /b/', 'id of /c/'],
    dates: ['2026-11-20', '', '2026-01-02'],
    facets: [
      { name: 'kind', values: [guides, policies], rows: [[0], [1], [0]] },
      { name: 'topic', values: [wages, leave], rows: [[0, 1], [1], []] },
    ],
  });
});

test('a facet that no entry counts under has no column', () => {
  expect(buildEntryTable([record('/a/', {})], (url) => url).facets).toEqual([]);
});

test('the engine reads back what was written', () => {
  const entries = createEntries(table);
  expect(entries.kindOf('id of /b/')).toEqual(policies);
  expect(entries.dateOf('id of /c/')).toBe('2026-01-02');
  expect(entries.dateOf('id of /b/')).toBe('');
  expect(() => entries.placeOf('/d/')).toThrow('The index holds no entry /d/.');
});

test('an entry that the index cannot name stops the build', () => {
  const refuse = (url: string): string => {
    throw new Error(`Pagefind left out ${url}.`);
  };
  expect(() => buildEntryTable([record('/a/', {})], refuse)).toThrow('Pagefind left out /a/.');
});
