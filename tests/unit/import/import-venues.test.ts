import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatTemplate } from '#src/import/template.ts';

function run(...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'import-venues-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, '错.csv'), '名称,电活\r\n甲,1\r\n');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/import/import-venues.ts', ...args],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  );
  return { folder, status, stdout, stderr };
}

test('writes a template and never over another file', () => {
  const { folder, status, stdout } = run('--template', '模板.csv');
  expect(status).toBe(0);
  expect(stdout).toContain('从第三行开始填');
  expect(readFileSync(join(folder, '模板.csv'), 'utf8')).toBe(formatTemplate());
  expect(run('--template', '错.csv')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('已经有了，没有动它'),
  });
  expect(run('--template', '模板.xlsx')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('模板只写成 .csv'),
  });
}, 60_000);

test('ends with 2 when nothing can be read, and says why', () => {
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('用法：') });
  expect(run('没有.csv')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('找不到文件'),
  });
  const { status, stderr } = run('错.csv');
  expect(status).toBe(2);
  expect(stderr).toContain('列名不对，一行也没有读：\n没有“电活”这一列。是不是“电话”？');
}, 60_000);
