import { expect } from '@playwright/test';
import { readContent } from '#src/gate/read-content.ts';
import {
  choice,
  expectTotal,
  field,
  listAddresses,
  readCount,
  search,
  status,
  test,
  titles,
} from './search-page.ts';

/* A search stands in its address: it can be reloaded, shared and gone back to. */

test('what was chosen outlives a reload, and the back button takes the last choice back', async ({
  page,
}) => {
  await page.goto('/search/?q=工资');
  await choice(page, '类别', '法规政策').check();
  await expect(page).toHaveURL(/&kind=policies$/);
  const before = await readCount(choice(page, '类别', '法规政策'));
  await expectTotal(page, before);
  await choice(page, '主题', '工资').check();
  await expect(page).toHaveURL(/&kind=policies&topic=[a-z-]+$/);
  const after = await readCount(choice(page, '主题', '工资'));
  await expectTotal(page, after);

  await page.reload();
  await expectTotal(page, after);
  await expect(choice(page, '类别', '法规政策')).toBeChecked();
  await expect(choice(page, '主题', '工资')).toBeChecked();
  await expect(page.getByRole('main').getByText('缩小范围 · 2项')).toBeVisible();

  await page.goBack();
  await expectTotal(page, before);
  await expect(choice(page, '类别', '法规政策')).toBeChecked();
  await expect(choice(page, '主题', '工资')).not.toBeChecked();
});

test('a choice in the address that leaves nothing is dropped, and that is said', async ({
  page,
}) => {
  await page.goto('/search/?q=工资&kind=policies&district=和平区');
  await expect(status(page)).toContainText('没有同时符合“和平区”的，已去掉这个条件。');
  await expect(page).toHaveURL(/q=[^&]+&kind=policies$/);
  await expect(choice(page, '类别', '法规政策')).toBeChecked();
  await expect(titles(page).first()).toBeVisible();
});

test('another query begins with nothing chosen', async ({ page }) => {
  await page.goto('/search/?q=工资&kind=policies');
  await expect(choice(page, '类别', '法规政策')).toBeChecked();
  await search(page, '工伤');
  await expect(page).toHaveURL(/q=[^&]+$/);
  await expect(choice(page, '类别', '法规政策')).not.toBeChecked();
});

test('without a query, all that was chosen is listed', async ({ page }) => {
  await page.goto('/search/?kind=hotlines');
  const { content } = readContent(process.cwd());
  const count = content.settings.hotlines?.hotlines.length ?? 0;
  await expect(status(page)).toHaveText(`共${count}条。`);
  expect(await listAddresses(page)).toHaveLength(count);
});

test('an address with a query shows its results', async ({ page }) => {
  await page.goto('/search/?q=讨薪');
  await expect(field(page)).toHaveValue('讨薪');
  await expect(titles(page).first()).toBeVisible();
  await expect(status(page)).toContainText('找到');
});

test('the back button returns to the query before', async ({ page }) => {
  await page.goto('/search/');
  await search(page, '讨薪');
  await search(page, '年假');
  await page.goBack();
  await expect(page).toHaveURL(/q=%E8%AE%A8%E8%96%AA$/);
  await expect(status(page)).toContainText('“讨薪”');
  await expect(field(page)).toHaveValue('讨薪');
});
