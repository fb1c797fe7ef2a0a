import { expect, type Locator, type Page } from '@playwright/test';
import { findViolations, prepareAxe } from './find-violations.ts';
import {
  choice,
  expectTotal,
  field,
  listAddresses,
  readCount,
  status,
  test,
  titles,
} from './search-page.ts';

/** Unfold everything there is to choose. */
const unfold = (page: Page) =>
  page
    .getByRole('main')
    .locator('[data-narrow], [data-narrow] details')
    .evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });

async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there.');
}

test('two kinds and a topic are chosen with the mouse, each as its count promises', async ({
  page,
}) => {
  await page.goto('/search/?q=工资');
  const guides = await readCount(choice(page, '类别', '办事维权指南'));
  const policies = await readCount(choice(page, '类别', '法规政策'));

  await choice(page, '类别', '办事维权指南').check();
  await expectTotal(page, guides);
  await choice(page, '类别', '法规政策').check();
  await expectTotal(page, guides + policies);
  const topic = await readCount(choice(page, '主题', '工资'));
  await choice(page, '主题', '工资').check();
  await expectTotal(page, topic);
  await expect(page).toHaveURL(/&kind=guides&kind=policies&topic=[a-z-]+$/);

  const addresses = await listAddresses(page);
  expect(addresses).toHaveLength(topic);
  for (const address of addresses) expect(address).toMatch(/^\/(guides|policies)\//);
});

test.describe('on a phone, by keyboard alone', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('what is folded away is unfolded, chosen and left where one is', async ({ page }) => {
    await page.goto('/search/?q=工资');
    await expect(titles(page).first()).toBeVisible();
    await field(page).focus();
    await page.keyboard.press('Escape');
    await expect(choice(page, '类别', '法规政策')).toBeHidden();
    await tabTo(page, page.getByRole('main').locator('summary', { hasText: '缩小范围' }));
    await page.keyboard.press('Enter');

    for (const [facet, value] of [
      ['类别', '办事维权指南'],
      ['类别', '法规政策'],
      ['主题', '工资'],
    ] as const) {
      await tabTo(page, choice(page, facet, value));
      await page.keyboard.press('Space');
      await expect(page.getByRole('main').getByText(new RegExp(`^${facet} · \\d`))).toBeVisible();
      await expect(choice(page, facet, value)).toBeChecked();
      await expect(choice(page, facet, value)).toBeFocused();
    }
    await expect(page).toHaveURL(/&kind=guides&kind=policies&topic=[a-z-]+$/);
  });
});

test('no choice that is offered leaves nothing', async ({ page }) => {
  await page.goto('/search/?q=工资');
  await expect(titles(page).first()).toBeVisible();
  let steps = 0;
  for (const start of [0, 1, 3, 6, 12]) {
    const walked: string[] = [];
    for (;;) {
      await unfold(page);
      const open = page
        .getByRole('main')
        .locator('[data-facets] [role="group"]:not(:has(:checked))');
      const choices = open.getByRole('checkbox');
      const amount = await choices.count();
      if (amount === 0) break;
      const id = await choices.nth((start + walked.length) % amount).getAttribute('id');
      const chosen = page.locator(`[id="${id}"]`);
      const count = await readCount(chosen);
      expect(count, `${walked.join(' ')} ${id}`).toBeGreaterThan(0);
      await chosen.check();
      walked.push(id ?? '');
      await expect(page.getByRole('main').getByText(`缩小范围 · ${walked.length}项`)).toBeVisible();
      await expectTotal(page, count);
      await expect(status(page)).not.toContainText('已去掉');
      await expect(titles(page).first()).toBeVisible();
      steps++;
    }
    await page.getByRole('button', { name: '全部不选' }).click();
    await expect(page).toHaveURL(/q=[^&]+$/);
    await expect(page.getByRole('button', { name: '全部不选' })).toBeHidden();
  }
  expect(steps).toBeGreaterThan(8);
});

test('what can be chosen is accessible, in light and in dark', async ({ page }) => {
  await prepareAxe(page);
  await page.goto('/search/?q=工资&kind=policies&kind=guides');
  await expect(choice(page, '类别', '法规政策')).toBeChecked();
  await unfold(page);
  expect(await findViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findViolations(page, 'colours')).toEqual([]);
});
