import { expect, test } from '@playwright/test';
import { openDesk } from './decap-form.ts';
import { type RunningDesk, startDesk } from './start-desk.ts';

test.describe.configure({ mode: 'default' });

let desk: RunningDesk;

test.beforeAll(async () => {
  desk = await startDesk();
});

test.afterAll(async () => {
  await desk.stop();
});

test('an editor sees what she types on the real page, before she saves', async ({ page }) => {
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|EvalError/.test(message.text())) blocked.push(message.text());
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  await openDesk(page, desk.address, 'guides/entries/unpaid-wages');
  const preview = page.getByRole('region', { name: '预览' });
  const shown = preview.frameLocator('iframe[title="网页预览"]');
  await expect(preview.getByRole('status')).toHaveText(/正在准备预览/);
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('公司拖欠工资怎么办？', {
    timeout: 30_000,
  });

  await page.getByLabel('先说结论', { exact: true }).fill('这句话还没有保存。');
  await expect(shown.getByText('这句话还没有保存。')).toBeVisible();
  await expect(shown.locator('script')).toHaveCount(0);

  const width = () => shown.locator('html').evaluate((html) => html.clientWidth);
  const page1 = shown.locator('html');
  expect(await width()).toBe(390);
  await preview.getByRole('button', { name: '电脑1280' }).click();
  await expect.poll(width).toBe(1280);
  await preview.getByRole('button', { name: '深色' }).click();
  await expect(page1).toHaveCSS('color-scheme', 'dark');
  await preview.getByRole('button', { name: '大字' }).click();
  await expect(page1).toHaveCSS('font-size', '24px');
  await expect(preview.getByRole('button', { name: '大字' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  expect(desk.git('status', '--short')).toBe('');
  expect(desk.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  expect(blocked).toEqual([]);
});

test('a form that is hardly begun has a page too, and says what it lacks', async ({ page }) => {
  await openDesk(page, desk.address, 'policies/new');
  const preview = page.getByRole('region', { name: '预览' });
  const shown = preview.frameLocator('iframe[title="网页预览"]');
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('（全称还没写）', {
    timeout: 30_000,
  });
  await expect(preview.getByText(/还没填：网址名、全称、/)).toBeVisible();
  await page.getByLabel('全称', { exact: true }).fill('沈阳市试行办法');
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('沈阳市试行办法');
});

test('on a phone the form comes first, and a button puts the preview over it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDesk(page, desk.address, 'guides/entries/unpaid-wages');
  const title = page.getByLabel('职工的问题', { exact: true });
  const preview = page.getByRole('region', { name: '预览' });
  await expect(title).toBeInViewport({ ratio: 1 });
  expect((await title.boundingBox())?.width).toBeGreaterThan(330);
  await expect(preview).toHaveCount(0);

  await page.getByRole('button', { name: '预览', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: '回到表单' })).toBeFocused();
  expect(await preview.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await expect(
    preview.frameLocator('iframe[title="网页预览"]').getByRole('heading', { level: 1 }),
  ).toHaveText('公司拖欠工资怎么办？', { timeout: 30_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await page.getByRole('button', { name: '回到表单' }).press('Enter');
  await expect(preview).toHaveCount(0);
  await expect(page.getByRole('button', { name: '预览', exact: true })).toBeFocused();
  await expect(title).toBeInViewport({ ratio: 1 });
});
