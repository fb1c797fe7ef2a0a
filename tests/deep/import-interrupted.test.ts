import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { existingVenue, makeManyRows } from '../unit/import/many-rows.ts';
import { readTree } from '../unit/import/scratch-project.ts';

const project = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'interrupted-'));
afterAll(() => rmSync(scratch, { recursive: true }));
for (const name of ['src', 'package.json']) {
  cpSync(join(project, name), join(scratch, name), { recursive: true });
}
symlinkSync(join(project, 'node_modules'), join(scratch, 'node_modules'));
const { table } = makeManyRows();

/** The project as it is before any import. */
function startAnew() {
  for (const folder of ['content/venues', 'inbox']) {
    rmSync(join(scratch, folder), { recursive: true, force: true });
    mkdirSync(join(scratch, folder), { recursive: true });
  }
  writeFileSync(join(scratch, 'content/venues/measured-park.md'), existingVenue);
  writeFileSync(join(scratch, 'inbox/阵地.csv'), table);
}

/** Run the import as it is run for real, and see what it leaves behind. */
function run(env: Record<string, string> = {}) {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      join(import.meta.dirname, 'stop-at.ts'),
      'src/import/import-venues.ts',
      join(scratch, 'inbox/阵地.csv'),
    ],
    {
      cwd: scratch,
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: '1795305600', ...env },
    },
  );
  return { status, signal, report: stdout, stderr };
}

const leavings = () => ({
  content: readTree(join(scratch, 'content')),
  inbox: readTree(join(scratch, 'inbox')),
});

const stepsFile = join(scratch, 'steps');
startAnew();
const undisturbed = run({ STEPS_FILE: stepsFile });
const expected = leavings();
const steps = Number(readFileSync(stepsFile, 'utf8'));

/** The first and last steps one by one, the others spread over the run; every kind of step is met. */
const points = [
  ...Array.from({ length: 12 }, (_, index) => index + 1),
  ...Array.from({ length: 24 }, (_, index) => 12 + Math.round(((steps - 22) * (index + 1)) / 25)),
  ...Array.from({ length: 10 }, (_, index) => steps - 9 + index),
];

test('an import that nobody disturbs writes 440 files and refuses 60 rows', () => {
  expect(undisturbed).toMatchObject({ status: 1, signal: null, stderr: '' });
  expect(undisturbed.report).toContain('读到500行，写入440行，退回60行，已有0行。');
  expect(Object.keys(expected.content)).toHaveLength(441);
  expect(Object.keys(expected.inbox)).toEqual(['阵地.csv', '阵地.退回.csv']);
});

describe(`killed before one of its ${steps} steps and run again, it ends as if nobody had disturbed it`, () => {
  test.each(points)('step %i', (point) => {
    startAnew();
    expect(run({ STOP_AT: String(point) }).signal).toBe('SIGKILL');
    expect(run()).toEqual(undisturbed);
    expect(leavings()).toEqual(expected);
  });

  test.each([
    [3, 5, 40],
    [900, 200, 900],
    [steps / 2, steps / 3, 4],
  ])('several times: steps %i, %i, %i', (...times) => {
    startAnew();
    for (const point of times) {
      expect(run({ STOP_AT: String(Math.round(point)) }).signal).toBe('SIGKILL');
    }
    expect(run()).toEqual(undisturbed);
    expect(leavings()).toEqual(expected);
  });
});

test('a second import finds everything there and changes nothing', () => {
  startAnew();
  run();
  const again = run();
  expect(again.report).toContain('读到500行，写入0行，退回60行，已有440行。');
  expect(leavings()).toEqual(expected);
});
