import { expect, type Page, test } from '@playwright/test';
import { findViolations, prepareAxe } from './find-violations.ts';
import { items, list, marks, names, panel, stand, status, zhongshan } from './venue-finder-page.ts';

/* The finder as people see it: in light and dark, in large print, on paper. */

test.beforeEach(async ({ page, context }) => {
  await prepareAxe(page);
  await stand(context, zhongshan);
});

const locate = async (page: Page) => {
  await page.getByRole('button', { name: '离我最近' }).click();
  await expect(names(page).first()).toHaveText('中山公园');
  await expect(page.getByRole('link', { name: /去这里/ })).toBeVisible();
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('an open panel can be read', async ({ page }) => {
      await page.goto('/map/?kind=park&kind=square');
      await expect(marks(page).first()).toBeVisible();
      await panel(page, '类别').click();
      expect(await findViolations(page)).toEqual([]);
    });

    test('the nearest place, the ring and a marked place can be read', async ({ page }) => {
      await page.goto('/map/');
      await locate(page);
      await marks(page).last().press('Enter');
      expect(await findViolations(page)).toEqual([]);
    });

    test('an empty answer can be read', async ({ page }) => {
      await page.goto('/map/?always=1');
      await expect(status(page)).toContainText('没有符合条件');
      expect(await findViolations(page)).toEqual([]);
    });

    test('the map of a phone can be read, with a place below it', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 800 });
      await page.goto('/map/?kind=square');
      await page.getByRole('button', { name: '地图', exact: true }).click();
      await marks(page).first().click();
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

for (const [width, view] of [
  [1280, '列表'],
  [700, '列表'],
  [700, '地图'],
] as const) {
  test(`on paper there is the list without form, map and buttons: ${width} px, ${view}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/map/?near=沈河区&kind=park');
    await expect(status(page)).toContainText('找到19处');
    if (width < 900) await page.getByRole('button', { name: view, exact: true }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('form', { name: '找场所' })).toBeHidden();
    await expect(page.getByRole('region', { name: '地图' })).toBeHidden();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('main').getByText(/^找到19处/)).toBeVisible();
    await expect(items(page)).toHaveCount(19);
    const cut = await list(page).evaluate((element) => {
      const { bottom } = element.getBoundingClientRect();
      const around = element.parentElement as HTMLElement;
      return around.scrollHeight > around.clientHeight + 1 || bottom > innerHeight + scrollY + 9999;
    });
    expect(cut).toBe(false);
  });
}

test('forty-one places fit on five sheets of A4', async ({ page }) => {
  await page.goto('/map/');
  await expect(status(page)).toContainText('41');
  const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };
  const pdf = await page.pdf({ format: 'A4', margin });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(1);
  expect(sheets).toBeLessThanOrEqual(5);
});
