import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatFaults } from './fault.ts';
import { judgeContent } from './judge-content.ts';

/* npm run check:content: judges every file of content/ and builds nothing. Ends with 0 (in order) or 1 (faults). */

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const { faults } = await judgeContent(process.cwd());
if (values.json) writeFileSync(values.json, `${JSON.stringify(faults, null, 2)}\n`);
if (faults.length === 0) console.log('内容都没有错。');
else {
  console.error(formatFaults(faults));
  process.exitCode = 1;
}
