import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { importTable } from '#src/import/import-table.ts';
import { formatCsv } from '#src/lib/csv.ts';

/** A row by heading. */
export type Cells = Record<string, string>;

/** A row that is in order: an invented rest room, seen at a place that cannot be mistaken for another. */
export const goodRow: Cells = {
  网址名: '',
  名称: '测试驿站',
  类别: '驿站',
  区县市: '铁西区',
  地址: '测试街1号',
  经度: '123.35',
  纬度: '41.79',
  坐标系: 'WGS-84',
  '误差（米）': '20',
  怎么得来的: '手机定位',
  状态: '开放',
  电话: '024-00000000',
  来源标题: '测试资料',
};

/** Rows as a table; headings come from all of them. */
export const formatTable = (rows: readonly Cells[]): string => {
  const headings = [...new Set(rows.flatMap(Object.keys))];
  return formatCsv([headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]);
};

/** What an import did. */
export interface Outcome {
  status: 0 | 1;
  report: string;
  /** The report without the lines that say what to do next. */
  faults: string[];
  count: string;
}

/** An empty project in a temporary folder, with an inbox for tables. */
export function scratchProject() {
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const venues = join(root, 'content/venues');
  const inbox = join(root, 'inbox');
  for (const folder of [venues, inbox]) mkdirSync(folder, { recursive: true });
  const importFile = async (name: string, table?: string | Uint8Array): Promise<Outcome> => {
    if (table !== undefined) writeFileSync(join(inbox, name), table);
    let report = '';
    const status = await importTable(root, join(inbox, name), (text) => {
      report += text;
    });
    const lines = report.split('\n');
    return {
      status,
      report,
      faults: lines.filter((line) => /^第\d+行，/.test(line)),
      count: lines.find((line) => line.startsWith('读到')) ?? '',
    };
  };
  return {
    root,
    venues,
    inbox,
    importFile,
    importRows: (...rows: Cells[]) => importFile('阵地.csv', formatTable(rows)),
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    /** Every file of the project with its bytes. */
    snapshot: () => readTree(root),
  };
}

/** Every file below a folder, hidden ones too, with its bytes as text. */
export const readTree = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
