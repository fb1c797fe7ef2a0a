import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { today } from '#src/lib/dates.ts';
import { checkRow } from './check-row.ts';
import { explanation } from './columns.ts';
import { readExistingVenues } from './existing-venues.ts';
import { dropPlan, findPlan, keepPlan, listVenues, type Plan, venuesFolder } from './journal.ts';
import { judgeRows } from './judge-rows.ts';
import { matchHeadings } from './match-headings.ts';
import { readRow } from './read-row.ts';
import { formatRefused, nameRefused } from './refused.ts';
import { formatReport } from './report.ts';
import { readTable, TableError } from './table.ts';
import { removeLeftovers, syncFolder, writeWhole } from './write-whole.ts';

/**
 * Import a table of venues into the project at `root` and report through `print`. The plan is kept before the first
 * file is written and dropped after the report, so a run that was cut short and is started again ends alike.
 * @returns 0 when every row is in, 1 when some were refused
 * @throws TableError when nothing can be read
 */
export async function importTable(
  root: string,
  input: string,
  print: (report: string) => void,
): Promise<0 | 1> {
  if (!existsSync(input)) throw new TableError(`找不到文件“${input}”。检查路径和文件名。`);
  removeLeftovers(venuesFolder(root));
  removeLeftovers(dirname(input), basename(input, extname(input)).replace(/\.退回\d*$/, ''));
  const bytes = readFileSync(input);
  let plan = findPlan(root, input, bytes);
  if (!plan) {
    plan = await makePlan(root, input, bytes);
    keepPlan(input, bytes, plan);
  }
  carryOut(root, input, plan);
  print(plan.report);
  dropPlan(input);
  return plan.status;
}

async function makePlan(root: string, input: string, bytes: Buffer): Promise<Plan> {
  const [first, ...others] = await readTable(basename(input), bytes);
  if (!first) throw new TableError('文件是空的。用 --template 模板.csv 写一个模板来填。');
  const headings = matchHeadings(first);
  if (headings.problems.length > 0) {
    throw new TableError(`列名不对，一行也没有读：\n${headings.problems.join('\n')}`);
  }
  const rows = others.filter(({ cells }) => !cells.some((cell) => cell.startsWith(explanation)));
  if (rows.length === 0) throw new TableError('只有列名，没有场所。在列名下面一行填一个场所。');
  const day = today();
  const checked = rows.map((row) => checkRow(readRow(row, headings), day));
  const judged = judgeRows(checked, readExistingVenues(root)).map((row) => ({
    ...row,
    faults: row.faults.map((fault) => ({
      ...fault,
      column: headings.names.get(fault.column) ?? fault.column,
    })),
  }));
  const text = formatRefused(headings, judged);
  const refused = text === undefined ? undefined : { name: nameRefused(input, text), text };
  return {
    known: listVenues(root),
    entries: judged.flatMap(({ entry }) => entry ?? []),
    ...(refused && { refused }),
    report: formatReport(judged, refused?.name),
    status: refused ? 1 : 0,
  };
}

/** Write what is not there yet; what is there is the same, or the plan would have been dropped. */
function carryOut(root: string, input: string, { entries, refused }: Plan): void {
  const folder = venuesFolder(root);
  for (const { slug, text } of entries) writeNew(join(folder, `${slug}.md`), text);
  syncFolder(folder);
  if (!refused) return;
  writeNew(join(dirname(input), refused.name), refused.text);
  syncFolder(dirname(input));
}

function writeNew(path: string, text: string): void {
  if (!existsSync(path)) writeWhole(path, text);
}
