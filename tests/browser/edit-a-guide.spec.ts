import { expect, test } from '@playwright/test';
import { choose, openDesk, publish } from './decap-form.ts';
import { type RunningDesk, startDesk } from './start-desk.ts';

test.describe.configure({ mode: 'default' });

let desk: RunningDesk;

test.beforeAll(async () => {
  desk = await startDesk();
});

test.afterAll(async () => {
  await desk.stop();
});

test('an editor writes a guide, and its page is there within half a minute', async ({ page }) => {
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|EvalError/.test(message.text())) blocked.push(message.text());
  });
  await openDesk(page, desk.address, 'guides/new');
  await page.getByLabel('网址名', { exact: true }).fill('late-wages');
  await page.getByLabel('职工的问题', { exact: true }).fill('工资总是晚发怎么办？');
  await choose(page, '对象', '全体职工');
  await choose(page, '主题', '工资');
  await page.getByLabel('先说结论', { exact: true }).fill('先留证据，再打12333。');
  await page.getByRole('button', { name: '添加步骤' }).click();
  await page.getByLabel('做什么', { exact: true }).fill('留证据');
  await page.getByRole('button', { name: '添加依据' }).click();
  await choose(page, '法规', '中华人民共和国劳动法');
  await publish(page);
  await expect(page.getByText('内容已保存')).toBeVisible();
  const saved = Date.now();

  expect(desk.git('log', '-1', '--format=%an|%s')).toBe(
    '王编辑|新建办事维权指南“工资总是晚发怎么办？”',
  );
  expect(desk.git('status', '--short')).toBe('');

  const address = `${desk.address}guides/late-wages/`;
  const status = async () => (await page.request.get(address)).status();
  await expect.poll(status, { timeout: 30_000 }).toBe(200);
  test.info().annotations.push({
    type: 'seconds until visible',
    description: `${(Date.now() - saved) / 1000}`,
  });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工资总是晚发怎么办？');
  expect(blocked).toEqual([]);
});

test('an editor is told in Chinese what the gate refuses, and keeps the text', async ({ page }) => {
  await openDesk(page, desk.address, 'guides/entries/unpaid-wages');
  const before = desk.git('rev-parse', 'HEAD');
  await page.getByLabel('网址名', { exact: true }).fill('renamed');
  await publish(page);
  await expect(
    page.getByText(
      /没有保存。还不能保存。网址名（slug）：“renamed”和文件名“unpaid-wages\.md”不一样/,
    ),
  ).toBeVisible();
  await expect(page.getByLabel('网址名', { exact: true })).toHaveValue('renamed');
  expect(desk.git('rev-parse', 'HEAD')).toBe(before);
});

test('of two editors of one guide, the later one loses nothing', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await openDesk(tab, desk.address, 'guides/entries/no-contract');
  await other.getByLabel('先说结论', { exact: true }).fill('先到的话。');
  await publish(other);
  await expect(other.getByText('内容已保存')).toBeVisible();
  await page.getByLabel('先说结论', { exact: true }).fill('后到的话。');
  await publish(page);
  await expect(page.getByText('被别人改过，没有保存')).toBeVisible();
  await expect(page.getByLabel('先说结论', { exact: true })).toHaveValue('后到的话。');
  expect(desk.git('show', 'HEAD:content/guides/no-contract.md')).toContain('先到的话。');
  await other.getByLabel('先说结论', { exact: true }).fill('先到的人再改。');
  await publish(other);
  await expect
    .poll(() => desk.git('show', 'HEAD:content/guides/no-contract.md'))
    .toContain('先到的人再改。');
});
