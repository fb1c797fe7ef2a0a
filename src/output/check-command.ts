/**
 * `npm run check:output -- [folder] [--json file]`: judges a built site, dist/ where no folder is named.
 * Ends with 0 when all is well, 1 with faults, 2 when there is nothing to judge.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkOutput } from './check-output.ts';
import { checks } from './checks.ts';
import { formatOutputFaults } from './fault.ts';
import { UnreadableSite } from './site.ts';

try {
  process.exitCode = await run();
} catch (error) {
  const isAsked = error instanceof UnreadableSite || error instanceof TypeError;
  console.error(isAsked ? error.message : error);
  process.exitCode = 2;
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' } },
    allowPositionals: true,
  });
  const faults = await checkOutput(positionals[0] ?? 'dist');
  if (values.json) writeFileSync(values.json, `${JSON.stringify(faults, undefined, 2)}\n`);
  const report = formatOutputFaults(faults, checks);
  if (faults.length === 0) console.log(report);
  else console.error(report);
  return faults.length === 0 ? 0 : 1;
}
