import { expect, test } from 'vitest';
import { columns } from '#src/import/columns.ts';
import { formatTemplate } from '#src/import/template.ts';
import { goodRow, scratchProject } from './scratch-project.ts';

test('the template is what Excel opens as it is, with every column', () => {
  expect(formatTemplate()).toMatch(
    /^\uFEFF网址名,名称,别名,类别,区县市,地址,怎么走,经度,纬度,坐标系,/,
  );
  expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
});

test('as it is, it holds no place', async () => {
  await expect(scratchProject().importFile('模板.csv', formatTemplate())).rejects.toThrow(
    '只有列名，没有场所。',
  );
});

test('filled in below the row that explains it, it is imported, and that row is passed over', async () => {
  const cells = columns.map(({ heading }) => goodRow[heading] ?? '');
  const { count } = await scratchProject().importFile(
    '模板.csv',
    `${formatTemplate()}${cells.join(',')}\r\n`,
  );
  expect(count).toBe('读到1行，写入1行，退回0行，已有0行。');
});
