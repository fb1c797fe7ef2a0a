import { expect } from '@playwright/test';
import { readContent } from '#src/gate/read-content.ts';
import { readRecords } from '#src/search/build/read-records.ts';
import { listAddresses, results, test, titles } from './search-page.ts';

test('sorted by date, the last changed comes first, of the same results', async ({ page }) => {
  const dates = new Map(
    readRecords(readContent(process.cwd()).content).map(({ url, date = '' }) => [url, date]),
  );
  await page.goto('/search/?q=工资');
  const byRelevance = await listAddresses(page);
  await page.getByRole('combobox', { name: '排序' }).selectOption('最近更新的在前');
  await expect(page).toHaveURL(/&sort=date$/);
  await expect(titles(page).first()).not.toHaveAttribute('href', byRelevance[0] ?? '');

  await page.reload();
  await expect(results(page)).toHaveCount(10);
  await expect(page.getByRole('combobox', { name: '排序' })).toHaveValue('date');
  const byDate = await listAddresses(page);
  expect([...byDate].sort()).toEqual([...byRelevance].sort());
  const shown = byDate.map((address) => dates.get(address));
  expect(shown).toEqual([...shown].sort().reverse());
});
