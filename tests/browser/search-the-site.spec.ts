import { expect } from '@playwright/test';
import { readContent } from '#src/gate/read-content.ts';
import { readRecords } from '#src/search/build/read-records.ts';
import { results, search, status, test, titles } from './search-page.ts';

/** Pieces from the middle of texts all over the site, with the page each was cut from. */
function cutSubstrings(count: number) {
  const pieces = readRecords(readContent(process.cwd()).content).flatMap(({ url, sections }) => {
    const runs = sections
      .flatMap(({ texts }) => texts)
      .flatMap((text) => text.match(/\p{Script=Han}{9,}/gu) ?? []);
    return runs.slice(0, 1).map((run) => ({ url, query: run.slice(2, 8) }));
  });
  return Array.from(
    { length: count },
    (_, index) => pieces[Math.floor((index * pieces.length) / count)],
  ).filter((piece) => piece !== undefined);
}

for (const [query, first] of [
  ['讨薪', '/guides/unpaid-wages/'],
  ['欠薪', '/guides/unpaid-wages/'],
  ['尉凤英', '/model-workers/wei-fengying/'],
  ['weifengying', '/model-workers/wei-fengying/'],
] as const) {
  test(`${query} leads to ${first} first`, async ({ page }) => {
    await page.goto('/search/');
    await search(page, query);
    await expect(titles(page).first()).toHaveAttribute('href', first);
  });
}

test('停工留薪期 leads to a page on work injury that says it', async ({ page }) => {
  await page.goto('/search/');
  await search(page, '停工留薪期');
  await expect(results(page).first()).toContainText('停工留薪期');
  await expect(results(page).nth(1).locator('mark').first()).toHaveText('停工留薪期');
  await titles(page).first().click();
  await expect(page).toHaveURL(/\/(guides|policies)\/[a-z-]*injury[a-z-]*\//);
  await expect(page.getByRole('main')).toContainText('停工留薪期');
});

for (const query of ['第三十八条', '第38条']) {
  test(`${query} leads to the article itself`, async ({ page }) => {
    await page.goto('/search/');
    await search(page, query);
    const article = results(page).first().getByRole('link', { name: '第38条' });
    await expect(article).toHaveAttribute('href', /^\/policies\/[a-z-]+\/#article-38$/);
  });
}

test('any piece of text leads to the page it was cut from', async ({ page }) => {
  await page.goto('/search/');
  const missed: string[] = [];
  for (const { query, url } of cutSubstrings(20)) {
    await search(page, query);
    const more = page.getByRole('button', { name: '再看10条' });
    const link = results(page).locator(`a[href="${url}"]`).first();
    await expect(link.or(more).first()).toBeVisible();
    if (!(await link.isVisible())) missed.push(`${query} of ${url}`);
  }
  expect(missed).toEqual([]);
});

test('what is said in other words stands under a heading of its own', async ({ page }) => {
  await page.goto('/search/?q=讨薪');
  await expect(page.getByRole('heading', { name: '相关内容' })).toBeVisible();
  await expect(
    page.getByRole('list', { name: '相关内容' }).getByRole('link').first(),
  ).toBeVisible();
});

test('ten more results follow on demand', async ({ page }) => {
  await page.goto('/search/?q=工会');
  await expect(results(page)).toHaveCount(10);
  await page.getByRole('button', { name: '再看10条' }).click();
  await expect(results(page)).toHaveCount(20);
  await expect(titles(page).nth(10)).toBeFocused();
});

test('a query is text, never HTML', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page leads to topics and telephone numbers', async ({ page }) => {
    await page.goto('/search/?q=讨薪');
    await expect(
      page.getByRole('main').getByRole('link', { name: '工资', exact: true }),
    ).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /12351/ }).first()).toBeVisible();
  });
});
