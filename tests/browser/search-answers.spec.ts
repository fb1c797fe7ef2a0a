import { expect, type Page } from '@playwright/test';
import { findViolations, prepareAxe } from './find-violations.ts';
import { results, search, status, test, titles } from './search-page.ts';

/* What a search says at once, and what it makes of queries that find nothing as they stand. */

const first = (page: Page) => results(page).first();

test('公司拖欠工资怎么办 is answered at once, with links to the articles it rests on', async ({
  page,
}) => {
  await page.goto('/search/');
  await search(page, '公司拖欠工资怎么办');
  await expect(titles(page).first()).toHaveAttribute('href', '/guides/unpaid-wages/');
  await expect(first(page)).toContainText('先把证据留好');
  await expect(first(page)).toContainText('依据');
  const article = first(page).getByRole('link', { name: '《劳动法》第50条' });
  await expect(article).toHaveAttribute('href', '/policies/labour-law/#article-50');
  await article.click();
  await expect(page).toHaveURL(/\/policies\/labour-law\/#article-50$/);
  await expect(page.locator(':target')).toBeVisible();
});

for (const query of ['劳动合同法四十七条', '劳动合同法47条', '劳动合同法第47条']) {
  test(`${query} is answered by the article`, async ({ page }) => {
    await page.goto('/search/');
    await search(page, query);
    await expect(first(page).getByRole('link', { name: '第47条' })).toHaveAttribute(
      'href',
      '/policies/labour-contract-law/#article-47',
    );
    await expect(first(page)).toContainText('经济补偿');
  });
}

test('an article that has no point of ours leads to its law, and that is said', async ({
  page,
}) => {
  await page.goto('/search/?q=劳动合同法第98条');
  await expect(first(page).getByRole('link', { name: '第98条' })).toHaveAttribute(
    'href',
    '/policies/labour-contract-law/',
  );
  await expect(first(page)).toContainText('还没有摘录这一条的要点');
});

test('12333 can be called at once', async ({ page }) => {
  await page.goto('/search/');
  await search(page, '12333');
  const phone = first(page).getByRole('link', { name: '12333，人力资源社会保障咨询热线' });
  await expect(phone).toHaveAttribute('href', 'tel:12333');
});

test('最低工资 is told with its amount, and that it is not verified', async ({ page }) => {
  await page.goto('/search/');
  await search(page, '最低工资');
  await expect(first(page)).toContainText(/\d+元\/月|待核实/);
  await expect(first(page)).toContainText('待核实');
  await expect(first(page)).toContainText('来源：');
});

test('a word for very much is not answered, but listed', async ({ page }) => {
  await page.goto('/search/?q=劳动');
  await expect(titles(page)).toHaveCount(10);
  await expect(results(page).getByText('依据', { exact: true })).toHaveCount(0);
});

test('an answer is accessible, in light and in dark', async ({ page }) => {
  await prepareAxe(page);
  for (const query of ['公司拖欠工资怎么办', '最低工资', '12333', '劳动合同法47条']) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`/search/?q=${query}`);
    await expect(titles(page).first()).toBeVisible();
    expect(await findViolations(page), query).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, 'colours'), query).toEqual([]);
  }
});

for (const [query, readAs] of [
  ['劳东合同法', '劳动合同法'],
  ['勞動合同', '劳动合同'],
  ['gongshang', '工伤'],
  ['工商', '工伤'],
] as const) {
  test(`${query} is read as ${readAs}, and that is said`, async ({ page }) => {
    await page.goto('/search/');
    await search(page, query);
    await expect(status(page)).toContainText(`“${query}”按“${readAs}”找到`);
    await expect(first(page).getByText(readAs).first()).toBeVisible();
  });
}

test.describe('a query that finds nothing', () => {
  test('leads to the names most like it, to topics and to the hotline', async ({ page }) => {
    await page.goto('/search/?q=伤量子工');
    await expect(status(page)).toHaveText('没有找到“伤量子工”。');
    const advice = page.getByRole('main').getByRole('listitem');
    await expect(advice.getByRole('link', { name: '12351', exact: true })).toHaveAttribute(
      'href',
      'tel:12351',
    );
    await expect(page.getByRole('heading', { name: '按主题找' })).toBeVisible();
    const nearest = advice.filter({ hasText: '相近的词' }).getByRole('link');
    const name = (await nearest.first().textContent()) ?? '';
    await nearest.first().click();
    await expect(status(page)).toContainText(`“${name}”找到`);
    await expect(titles(page).first()).toBeVisible();
  });
});
