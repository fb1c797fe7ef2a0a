import { causeHeading } from './columns.ts';
import type { JudgedRow } from './judge-rows.ts';
import type { RowFault } from './read-row.ts';

/** One fault in a sentence: column, cause, cure. */
export const formatFault = ({ column, problem, cure }: RowFault): string =>
  `${column}：${problem}。${cure}。`;

/** What an import prints: every fault by row, the count, and what to do next. */
export function formatReport(rows: readonly JudgedRow[], refusedFile: string | undefined): string {
  const faults = rows.flatMap((row) =>
    row.faults.map((fault) => `第${row.number}行，${formatFault(fault)}`),
  );
  const refused = rows.filter((row) => row.faults.length > 0).length;
  const written = rows.filter((row) => row.entry).length;
  const there = rows.length - refused - written;
  const count = `读到${rows.length}行，写入${written}行，退回${refused}行，已有${there}行。`;
  return [
    ...faults,
    count,
    ...(refusedFile ? [afterRefusal(refusedFile)] : []),
    ...afterWriting(written),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const afterRefusal = (refusedFile: string) =>
  `退回的行在输入文件旁边的“${refusedFile}”里：照“${causeHeading}”一栏改好，再导入那个文件。`;

const afterWriting = (written: number): string[] =>
  written === 0
    ? []
    : [
        '写好的文件在 content/venues/，还没有记进版本历史。先看一遍：git status，再 npm start 看页面。',
        '没有问题就保存：git add content/venues，再 git commit -m "导入职工阵地"。不想要就删去新文件：git clean -i content/venues。',
      ];
