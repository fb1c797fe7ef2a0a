import { expect, test } from 'vitest';
import { buildTraditionalTable } from '#src/search/build/traditional-table.ts';

const readRows = (table: string) => {
  const characters = [...table];
  return characters.flatMap((character, place) =>
    place % 2 === 0 ? [`${character}${characters[place + 1]}`] : [],
  );
};

test('every traditional form of a character that occurs stands before it', () => {
  expect(readRows(buildTraditionalTable(new Set('劳动发')))).toEqual(
    expect.arrayContaining(['勞劳', '動动', '發发', '髮发']),
  );
});

test('characters that do not occur are left out, and so are those that have one form', () => {
  expect(buildTraditionalTable(new Set('工人'))).toBe('');
  expect(readRows(buildTraditionalTable(new Set('劳')))).not.toContain('動动');
});

test('no character leads to itself or to two', () => {
  const rows = readRows(buildTraditionalTable(new Set('劳动发后干里面系')));
  const traditional = rows.map(([character]) => character);
  expect(new Set(traditional).size).toBe(rows.length);
  expect(rows.filter((row) => row[0] === row[1])).toEqual([]);
});
