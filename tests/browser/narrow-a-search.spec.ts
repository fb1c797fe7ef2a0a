import { expect, type Locator, type Page } from '@playwright/test';
import { readContent } from '#src/gate/read-content.ts';
import { readRecords } from '#src/search/build/read-records.ts';
import { findViolations, prepareAxe } from './find-violations.ts';
import { field, listAddresses, results, search, status, test, titles } from './search-page.ts';

const group = (page: Page, name: string) =>
  page.getByRole('main').getByRole('group', { name, exact: true });
const box = (page: Page, facet: string, value: string) =>
  group(page, facet).getByRole('checkbox', { name: new RegExp(`^${value}\\s*\\d+条$`) });

/** How many results a choice promises. */
const readCount = async (choice: Locator) =>
  Number(/\d+$/.exec((await choice.locator('xpath=..').textContent()) ?? ''));

const expectTotal = (page: Page, total: number) =>
  expect(status(page)).toContainText(new RegExp(`找到${total}条`));

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
  const guides = await readCount(box(page, '类别', '办事维权指南'));
  const policies = await readCount(box(page, '类别', '法规政策'));

  await box(page, '类别', '办事维权指南').check();
  await expectTotal(page, guides);
  await box(page, '类别', '法规政策').check();
  await expectTotal(page, guides + policies);
  const topic = await readCount(box(page, '主题', '工资'));
  await box(page, '主题', '工资').check();
  await expectTotal(page, topic);
  await expect(page).toHaveURL(/&kind=guides&kind=policies&topic=[a-z-]+$/);

  const addresses = await listAddresses(page);
  expect(addresses).toHaveLength(topic);
  for (const address of addresses) expect(address).toMatch(/^\/(guides|policies)\//);
});

test('what was chosen outlives a reload, and the back button takes the last choice back', async ({
  page,
}) => {
  await page.goto('/search/?q=工资');
  await box(page, '类别', '法规政策').check();
  await expect(page).toHaveURL(/&kind=policies$/);
  const before = await readCount(box(page, '类别', '法规政策'));
  await expectTotal(page, before);
  await box(page, '主题', '工资').check();
  await expect(page).toHaveURL(/&kind=policies&topic=[a-z-]+$/);
  const after = await readCount(box(page, '主题', '工资'));
  await expectTotal(page, after);

  await page.reload();
  await expectTotal(page, after);
  await expect(box(page, '类别', '法规政策')).toBeChecked();
  await expect(box(page, '主题', '工资')).toBeChecked();
  await expect(page.getByRole('main').getByText('缩小范围（选了2项）')).toBeVisible();

  await page.goBack();
  await expectTotal(page, before);
  await expect(box(page, '类别', '法规政策')).toBeChecked();
  await expect(box(page, '主题', '工资')).not.toBeChecked();
});

test.describe('on a phone, by keyboard alone', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('what is folded away is unfolded, chosen and left where one is', async ({ page }) => {
    await page.goto('/search/?q=工资');
    await expect(titles(page).first()).toBeVisible();
    await field(page).focus();
    await page.keyboard.press('Escape');
    await expect(box(page, '类别', '法规政策')).toBeHidden();
    await tabTo(page, page.getByRole('main').locator('summary', { hasText: '缩小范围' }));
    await page.keyboard.press('Enter');

    for (const [facet, value] of [
      ['类别', '办事维权指南'],
      ['类别', '法规政策'],
      ['主题', '工资'],
    ] as const) {
      await tabTo(page, box(page, facet, value));
      await page.keyboard.press('Space');
      await expect(page.getByRole('main').getByText(`${facet}（选了`)).toBeVisible();
      await expect(box(page, facet, value)).toBeChecked();
      await expect(box(page, facet, value)).toBeFocused();
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
      const choice = page.locator(`[id="${id}"]`);
      const count = await readCount(choice);
      expect(count, `${walked.join(' ')} ${id}`).toBeGreaterThan(0);
      await choice.check();
      walked.push(id ?? '');
      await expect(
        page.getByRole('main').getByText(`（选了${walked.length}项）`).first(),
      ).toBeVisible();
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

test('a choice in the address that leaves nothing is dropped, and that is said', async ({
  page,
}) => {
  await page.goto('/search/?q=工资&kind=policies&district=和平区');
  await expect(status(page)).toContainText('没有同时符合“和平区”的，已去掉这个条件。');
  await expect(page).toHaveURL(/q=[^&]+&kind=policies$/);
  await expect(box(page, '类别', '法规政策')).toBeChecked();
  await expect(titles(page).first()).toBeVisible();
});

test('another query begins with nothing chosen', async ({ page }) => {
  await page.goto('/search/?q=工资&kind=policies');
  await expect(box(page, '类别', '法规政策')).toBeChecked();
  await search(page, '工伤');
  await expect(page).toHaveURL(/q=[^&]+$/);
  await expect(box(page, '类别', '法规政策')).not.toBeChecked();
});

test('without a query, all that was chosen is listed', async ({ page }) => {
  await page.goto('/search/?kind=hotlines');
  const { content } = readContent(process.cwd());
  const count = content.settings.hotlines?.hotlines.length ?? 0;
  await expect(status(page)).toHaveText(`共${count}条。`);
  expect(await listAddresses(page)).toHaveLength(count);
});

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

test('what can be chosen is accessible, in light and in dark', async ({ page }) => {
  await prepareAxe(page);
  await page.goto('/search/?q=工资&kind=policies&kind=guides');
  await expect(box(page, '类别', '法规政策')).toBeChecked();
  await unfold(page);
  expect(await findViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findViolations(page, 'colours')).toEqual([]);
});
