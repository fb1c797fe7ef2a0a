import { expect, test } from '@playwright/test';

/* What comes out of a printer: the text and its sources, without what can only be pressed. */

test.beforeEach(({ page }) => page.emulateMedia({ media: 'print', colorScheme: 'dark' }));

test('a guide is printed in black on white, without menus and forms', async ({ page }) => {
  await page.goto('/guides/unpaid-wages/');
  const colours = await page.locator('body').evaluate((body) => {
    const { color, backgroundColor } = getComputedStyle(body);
    return { color, backgroundColor };
  });
  expect(colours).toEqual({ color: 'rgb(29, 26, 22)', backgroundColor: 'rgb(255, 255, 255)' });
  for (const name of ['主菜单', '页脚', '当前位置']) {
    await expect(page.getByRole('navigation', { name })).toBeHidden();
  }
  await expect(page.getByRole('combobox')).toBeHidden();
  await expect(page.getByText('菜单', { exact: true })).toBeHidden();
});

test('every part of a guide is on paper', async ({ page }) => {
  await page.goto('/guides/unpaid-wages/');
  const headings = page.getByRole('main').getByRole('heading');
  expect(await headings.count()).toBeGreaterThan(5);
  for (const heading of await headings.all()) await expect(heading).toBeVisible();
});

test('sources give their addresses, which nobody can press on paper', async ({ page }) => {
  await page.goto('/model-workers/jiang-yan/');
  const links = page.getByRole('main').locator('a[href^="http"]');
  const printed = await links.evaluateAll((all) =>
    all.map((link) =>
      getComputedStyle(link, '::after').content.includes(
        (link as HTMLAnchorElement).getAttribute('href') ?? '-',
      ),
    ),
  );
  expect(printed.length).toBeGreaterThan(0);
  expect(printed).not.toContain(false);
});

test('the map gives way to its list', async ({ page }) => {
  await page.goto('/map/');
  await expect(page.locator('venue-map')).toBeHidden();
  await expect(page.getByRole('list', { name: '场所列表' })).toBeVisible();
});

test('large print stays on the screen: paper has one size', async ({ page }) => {
  await page.goto('/guides/unpaid-wages/');
  const sizeOf = () =>
    page.locator('html').evaluate((root) => Number.parseFloat(getComputedStyle(root).fontSize));
  const before = await sizeOf();
  await page.evaluate(() => {
    document.documentElement.dataset['textSize'] = 'large';
  });
  expect(before).toBeCloseTo(14, 0);
  expect(await sizeOf()).toBe(before);
});

test('a guide fits on a few sheets of A4', async ({ page }) => {
  await page.goto('/guides/unpaid-wages/');
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
  });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(0);
  expect(sheets).toBeLessThanOrEqual(5);
});
