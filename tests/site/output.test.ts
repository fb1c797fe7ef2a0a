import { beforeAll, expect, test } from 'vitest';
import { checkOutput } from '#src/output/check-output.ts';
import { checks } from '#src/output/checks.ts';
import { formatOutputFault, type OutputFault } from '#src/output/fault.ts';

let faults: OutputFault[];

beforeAll(async () => {
  faults = await checkOutput('dist');
});

// What each check finds is shown by seeded faults in tests/unit/output/.
test.each(checks.map(({ name, promise }) => ({ name, promise })))('$name: $promise', ({ name }) => {
  expect(faults.filter(({ check }) => check === name).map(formatOutputFault)).toEqual([]);
});
