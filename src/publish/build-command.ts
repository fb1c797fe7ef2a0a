import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { codes, markReport } from './build-codes.ts';
import { buildForPublish } from './build-for-publish.ts';
import { workFolder } from './stage-project.ts';

/*
 * npm run build:publish: the site as `publish` builds it, in dist/ or --out. Faulty files do not stop it.
 * Ends with 0 (all files are in), 3 (built without some), 1 (nothing was built). The report is also written as JSON.
 */

const { values } = parseArgs({ options: { out: { type: 'string' }, json: { type: 'string' } } });
const root = process.cwd();
const { outcome, quarantined, report } = await buildForPublish({
  root,
  outDir: resolve(values.out ?? 'dist'),
  print: (line) => console.log(line),
});
const json = resolve(values.json ?? join(workFolder, 'report.json'));
mkdirSync(join(json, '..'), { recursive: true });
writeFileSync(json, `${JSON.stringify({ outcome, quarantined }, null, 2)}\n`);
console.log(markReport(`${report}\n报告：${json}`));
process.exitCode = codes[outcome];
