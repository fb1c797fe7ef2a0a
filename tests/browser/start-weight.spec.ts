import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { openPaperDesk } from './paper-desk.ts';

test('the desk is there after at most 900 KB of scripts and styles', async ({ page }) => {
  await openPaperDesk(page);
  const weights: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(?:js|css)$/.test(pathname)) return;
    const weigh = async (): Promise<[string, number]> => [
      pathname,
      gzipSync(await response.body()).length,
    ];
    weights.push(weigh());
  });
  await page.goto('/admin/');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('link', { name: '内容' }).click();
  await expect(page.getByRole('link', { name: '公司拖欠工资怎么办？' })).toBeVisible();
  const files = await Promise.all(weights);
  const kilobytes = files.reduce((sum, [, bytes]) => sum + bytes, 0) / 1024;
  test.info().annotations.push({ type: 'KB of the desk', description: kilobytes.toFixed(0) });
  expect(kilobytes, JSON.stringify(files)).toBeLessThanOrEqual(900);
  // Each of these comes when it is needed.
  const early = files.filter(([file]) => /slate|pinyin|leaflet|forgejo|gitlab|github/.test(file));
  expect(early).toEqual([]);
});
