/** `npm run import:venues`: venues from a CSV or Excel file into `content/venues/`, or an empty template for one. */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importTable } from './import-table.ts';
import { TableError } from './table.ts';
import { formatTemplate } from './template.ts';

const usage = `用法：
  npm run import:venues -- 阵地.csv              导入（.csv 或 .xlsx）
  npm run import:venues -- --template 模板.csv   写一个空白模板`;

process.exitCode = await run();

async function run(): Promise<0 | 1 | 2> {
  try {
    const { values, positionals } = parseArgs({
      options: { template: { type: 'string' } },
      allowPositionals: true,
      strict: false,
    });
    const [input] = positionals;
    if (typeof values.template === 'string') return writeTemplate(fromHere(values.template));
    if (!input || positionals.length > 1) throw new TableError(usage);
    return await importTable(join(import.meta.dirname, '../..'), fromHere(input), (report) =>
      process.stdout.write(report),
    );
  } catch (error) {
    if (error instanceof TableError) console.error(error.message);
    else {
      console.error(`没有做完：${error instanceof Error ? error.message : error}`);
      console.error('排除这个原因后，把同样的命令再运行一遍，会接着做完。');
    }
    return 2;
  }
}

/** npm runs in the project's folder, wherever it was called. */
function fromHere(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

function writeTemplate(path: string): 0 {
  if (!/\.csv$/i.test(path)) throw new TableError('模板只写成 .csv，Excel 可以直接打开它。');
  if (existsSync(path)) throw new TableError(`“${path}”已经有了，没有动它。换一个文件名。`);
  writeFileSync(path, formatTemplate());
  console.log(
    `写好了“${path}”。用 Excel 打开，从第三行开始填，一行一个场所；第二行是说明，导入时会跳过。`,
  );
  return 0;
}
