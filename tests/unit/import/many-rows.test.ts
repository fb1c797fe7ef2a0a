import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Fault } from '#src/gate/fault.ts';
import { readKind } from '#src/gate/read-content.ts';
import { existingVenue, makeManyRows } from './many-rows.ts';
import { scratchProject } from './scratch-project.ts';

test('of 500 rows, the 60 that are wrong are refused, each for its column, and the others pass the gate', async () => {
  const { table, wrong } = makeManyRows();
  const { root, venues, importFile } = scratchProject();
  writeFileSync(join(venues, 'measured-park.md'), existingVenue);
  const { status, faults, count } = await importFile('阵地.csv', table);
  const named = faults.map((line) => /^第(\d+)行，(.+?)：/.exec(line)?.slice(1));
  expect(named.map((name) => [Number(name?.[0]), name?.[1]])).toEqual(wrong);
  expect(count).toBe('读到500行，写入440行，退回60行，已有0行。');
  expect(status).toBe(1);
  const complaints: Fault[] = [];
  expect(readKind(root, 'venues', complaints)).toHaveLength(441);
  expect(complaints).toEqual([]);
  expect(readdirSync(venues).filter((name) => !/^[a-z0-9-]+\.md$/.test(name))).toEqual([]);
}, 60_000);
