import { expect, type Page, test } from '@playwright/test';
import { choose, openDesk } from './decap-form.ts';
import { findViolations, prepareAxe } from './find-violations.ts';
import { type RunningDesk, startDesk } from './start-desk.ts';

test.describe.configure({ mode: 'default' });

let desk: RunningDesk;

test.beforeAll(async () => {
  desk = await startDesk();
});

test.afterAll(async () => {
  await desk.stop();
});

/** Press “保存” and return the file as it is sent. */
async function save(page: Page): Promise<string> {
  const sent = page.waitForRequest(
    (request) => request.postData()?.includes('persistEntry') ?? false,
  );
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const { params } = (await sent).postDataJSON();
  return params.dataFiles[0].raw;
}

/** Paste as from another program. */
const paste = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', pasted);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

test.beforeEach(({ page }) => prepareAxe(page));

test('a guide is filled in from the question to its legal basis', async ({ page }) => {
  await openDesk(page, desk.address, 'guides/new');
  await page.getByLabel('职工的问题', { exact: true }).fill('公司总是晚发工资怎么办？');
  await expect(page.getByLabel('网址名', { exact: true })).toHaveValue(
    'gongsi-zongshi-wan-fa-gongzi-zenme-ban',
  );
  await page.getByRole('button', { name: '添加别名' }).click();
  await paste(page, '别名第1项', '欠薪、讨薪，拖欠；不发工资');
  await choose(page, '对象', '全体职工');
  await choose(page, '主题', '工资');
  await page.getByRole('button', { name: '添加步骤' }).click();
  await page.getByLabel('做什么', { exact: true }).fill('留证据');
  await page.getByRole('button', { name: '添加依据' }).click();
  await page.getByLabel('法规', { exact: true }).fill('ldf');
  await page.getByRole('option', { name: '中华人民共和国劳动法', exact: true }).click();
  const article = page.getByRole('group', { name: '条号' }).getByRole('checkbox').first();
  await article.check();
  const name = await article.getAttribute('aria-label');

  const answer = page.getByLabel('先说结论', { exact: true });
  await answer.fill('长'.repeat(121));
  await answer.blur();
  await expect(answer).toHaveAccessibleDescription(/最多120个字/);
  await expect(page.getByText('最多120个字。', { exact: true })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  // A draft may be incomplete and wrong.
  expect(await save(page)).toBe(`---
slug: gongsi-zongshi-wan-fa-gongzi-zenme-ban
title: 公司总是晚发工资怎么办？
aliases:
  - 欠薪
  - 讨薪
  - 拖欠
  - 不发工资
audiences:
  - 全体职工
topics:
  - 工资
answer: ${'长'.repeat(121)}
steps:
  - title: 留证据
basis:
  - policy: labour-law
    articles:
      - '${/\d+/.exec(name ?? '')?.[0]}'
---
`);
});

test('without its title an entry is not sent, and the form leads there; a long title is kept', async ({
  page,
}) => {
  await openDesk(page, desk.address, 'guides/new');
  await page.getByLabel('先说结论', { exact: true }).fill('先留证据。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const title = page.getByLabel('职工的问题', { exact: true });
  await expect(title).toHaveAccessibleDescription(/必填，还没有填/);
  await expect(title).toBeInViewport();
  await expect(page.getByLabel('先说结论', { exact: true })).toHaveValue('先留证据。');

  await title.fill('工'.repeat(41));
  const slug = page.getByLabel('网址名', { exact: true });
  // The one made from the title comes a moment later.
  await expect(slug).not.toHaveValue('');
  await slug.fill('long-title');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('内容已保存')).toBeVisible();
  const draft = 'refs/heads/cms/guides/long-title:content/guides/long-title.md';
  expect(desk.git('show', draft)).toContain('工'.repeat(41));
});

test('a place is put on the map and gets its hours', async ({ page }) => {
  await openDesk(page, desk.address, 'venues/new');
  await page.getByLabel('名称', { exact: true }).fill('青年公园职工驿站');
  await page.getByLabel('区县市', { exact: true }).selectOption('沈河区');
  await page.getByLabel('粘贴的坐标是哪种坐标系').selectOption('gcj02');
  await page.getByLabel('粘贴坐标', { exact: true }).fill('41.782340，123.447410');
  await expect(page.getByRole('row', { name: 'GCJ-02' })).toContainText('41.78234, 123.44741');
  await expect(page.getByRole('row', { name: 'WGS-84' })).toContainText(/41\.77\d+, 123\.44\d+/);
  await expect(page.getByRole('row', { name: 'BD-09' })).toContainText(/41\.78\d+, 123\.45\d+/);

  const map = page.getByRole('application', { name: '地图：方向键移动点' });
  await map.focus();
  await page.keyboard.press('ArrowRight');
  const east = page.getByLabel('经度', { exact: true });
  await expect(east).not.toHaveValue('123.44741');
  await page.getByLabel('区县市', { exact: true }).selectOption('康平县');
  await expect(page.getByText('这个点不在康平县一带')).toBeVisible();
  await page.getByLabel('区县市', { exact: true }).selectOption('沈河区');
  await page.getByLabel('粘贴坐标', { exact: true }).fill('123.44741 41.78234');

  await page.getByLabel('周一开不开').selectOption('开');
  await page.getByLabel('周一的时间').fill('8点半到11：30、13:00-17:00');
  await page.getByLabel('周一的时间').blur();
  await expect(page.getByLabel('周一的时间')).toHaveValue('08:30-11:30、13:00-17:00');
  await page.getByRole('button', { name: '周二到周五照周一' }).click();
  await page.getByLabel('周日开不开').selectOption('不开');
  expect(await findViolations(page)).toEqual([]);

  const file = await save(page);
  const spans = "\n      - '08:30-11:30'\n      - '13:00-17:00'";
  expect(file).toContain(`location:
  lng: 123.44741
  lat: 41.78234
  datum: gcj02
hours:
  weekly:
    mon:${spans}
    tue:${spans}
    wed:${spans}
    thu:${spans}
    fri:${spans}
    sun: []
`);
  expect(file).not.toContain('sat:');
});
