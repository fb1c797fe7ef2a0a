import { expect, type Page, test } from '@playwright/test';

const largePrint = (page: Page) => page.getByRole('checkbox', { name: /长辈版/ });
const openSettings = (page: Page) => page.getByText('菜单', { exact: true }).click();

/** Size of the smallest letters of running text, in CSS pixels. Tags and captions may be smaller. */
const textSize = (page: Page) =>
  page
    .getByRole('main')
    .locator('p, li, dd')
    .evaluateAll((elements) =>
      Math.min(
        ...elements
          .filter((element) => (element.textContent ?? '').trim().length > 12)
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      ),
    );

const background = (page: Page) =>
  page.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor);

test('large print is one and a half times as large, at least 24 pixels, and remembered on the next page', async ({
  page,
}) => {
  await page.goto('/guides/unpaid-wages/');
  const normal = await textSize(page);
  await openSettings(page);
  await largePrint(page).check();
  const large = await textSize(page);
  expect(large / normal).toBeGreaterThanOrEqual(1.4);
  expect(large).toBeGreaterThanOrEqual(24);

  await page.goto('/guides/annual-leave/');
  expect(await textSize(page)).toBeGreaterThanOrEqual(24);
  await openSettings(page);
  await expect(largePrint(page)).toBeChecked();
});

test('going back to normal print is remembered too', async ({ page }) => {
  await page.goto('/about/');
  const normal = await textSize(page);
  await openSettings(page);
  await largePrint(page).check();
  await largePrint(page).uncheck();
  expect(await textSize(page)).toBe(normal);
  await page.reload();
  expect(await textSize(page)).toBe(normal);
});

test('in large print the main things to press are 60 pixels high', async ({ page }) => {
  await page.goto('/');
  await openSettings(page);
  await largePrint(page).check();
  await openSettings(page);
  const targets = [
    page.getByRole('button', { name: '查一查' }).first(),
    page.getByRole('link', { name: /打电话给.*12351/ }).first(),
  ];
  for (const target of targets) {
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(60);
  }
});

test('dark and light are remembered against the wish of the device', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/about/');
  const light = await background(page);
  await openSettings(page);
  await page.getByRole('radio', { name: '深色' }).check();
  const dark = await background(page);
  expect(dark).not.toBe(light);
  await page.goto('/hotlines/');
  expect(await background(page)).toBe(dark);
  await openSettings(page);
  await page.getByRole('radio', { name: '跟随系统' }).check();
  expect(await background(page)).toBe(light);
});

test('the choice is there before the page is painted: nothing jumps', async ({ page }) => {
  await page.goto('/about/');
  await openSettings(page);
  await largePrint(page).check();
  // Only the small script in the head is left to put the choice back.
  await page.route(/DisplaySettings/, (route) => route.abort());
  await page.goto('/hotlines/', { waitUntil: 'commit' });
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
});

test('nothing is kept but the choice itself', async ({ page, context }) => {
  await page.goto('/about/');
  await openSettings(page);
  await largePrint(page).check();
  const stored = await page.evaluate(() => Object.entries(localStorage));
  expect(stored).toEqual([['text-size', 'large']]);
  expect(await context.cookies()).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the switch works on the page it is on', async ({ page }) => {
    await page.goto('/guides/unpaid-wages/');
    const heading = page.getByRole('heading', { level: 2 }).first();
    const heightOf = async () => (await heading.boundingBox())?.height ?? 0;
    await openSettings(page);
    const before = await heightOf();
    await largePrint(page).check();
    expect(await heightOf()).toBeGreaterThan(before * 1.2);
  });
});
