import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeAbandoned } from '#src/lib/remove-abandoned.ts';

/** The number of a process that has ended. */
const gone = () => Number(execFileSync(process.execPath, ['-p', 'process.pid']));

test('removes folders of processes that have ended, and no others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'abandoned-'));
  const ended = gone();
  const kept = [`stage-${process.pid}-abc`, 'stage-1-abc', 'report.json', 'notes'];
  for (const name of [...kept, `stage-${ended}-abc`, `desk-${ended}`, `desk-${ended}-next-7`]) {
    mkdirSync(join(folder, name));
  }
  removeAbandoned(folder);
  expect(readdirSync(folder).sort()).toEqual(kept.sort());
});

test('a folder that is not there holds nothing to remove', () => {
  expect(() => removeAbandoned(join(tmpdir(), 'not-there'))).not.toThrow();
});
