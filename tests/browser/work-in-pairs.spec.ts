import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { choose, openDesk } from './decap-form.ts';
import { type RunningDesk, startDesk } from './start-desk.ts';

/* Two people at one desk, each in a browser of their own: from a new guide to its page, and what happens when they meet. */

test.describe.configure({ mode: 'serial' });

const slug = 'gongzi-zongshi-wan-fa-zenme-ban';
const title = '工资总是晚发怎么办？';

let desk: RunningDesk;
let wang: Page;
let li: Page;
const blocked: string[] = [];

test.beforeAll(async ({ browser }) => {
  desk = await startDesk({ second: '李审核 <li@example.org>' });
  // Somebody works in the same folder by hand.
  appendFileSync(join(desk.folder, 'README.md'), '改到一半\n');
  appendFileSync(join(desk.folder, 'content/pages/about.md'), '改到一半。\n');
  writeFileSync(join(desk.folder, '没提交的笔记.txt'), '笔记');
  wang = await openBrowser(browser);
  li = await openBrowser(browser);
});

test.afterAll(async () => {
  await Promise.all([wang, li].map((page) => page.context().close()));
  await desk.stop();
});

async function openBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy|EvalError/.test(message.text())) blocked.push(message.text());
  });
  return page;
}

const openAsWang = (place: string) => openDesk(wang, desk.address, place);
const openAsLi = (place: string) => openDesk(li, desk.address, place, 2);
const answer = (page: Page) => page.getByLabel('先说结论', { exact: true });

async function save(page: Page) {
  await page.getByRole('button', { name: '保存', exact: true }).click();
}

async function setStatus(page: Page, status: string) {
  await page.getByRole('button', { name: /^状态/ }).click();
  await page.getByRole('menuitem', { name: status, exact: true }).click();
}

async function publish(page: Page) {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('menuitem').first().click();
  await page.getByRole('button', { name: '确定' }).click();
}

const draftOf = (entry: string) => `refs/heads/cms/${entry}`;
const drafts = () => desk.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms');

test('one writes a guide, and what is not finished does not go on', async () => {
  await openAsWang('guides/new');
  await wang.getByLabel('职工的问题', { exact: true }).fill(title);
  await answer(wang).fill('先留证据，再打13912345678。');
  await expect(wang.getByLabel('网址名', { exact: true })).toHaveValue(slug);
  await save(wang);
  await expect(wang.getByText('内容已保存')).toBeVisible();
  await expect(wang).toHaveURL(new RegExp(`/entries/${slug}$`));
  await setStatus(wang, '待审');
  await expect(wang.getByText(/13912345678”像是手机号/).first()).toBeVisible();
  expect(desk.git('log', '-1', '--format=%an <%ae>|%s', draftOf(`guides/${slug}`))).toBe(
    `王编辑 <wang@example.org>|新建办事维权指南“${title}”`,
  );

  await answer(wang).fill('先留证据，再打12333。');
  await choose(wang, '对象', '全体职工');
  await choose(wang, '主题', '工资');
  await wang.getByRole('button', { name: '添加步骤' }).click();
  await wang.getByLabel('做什么', { exact: true }).fill('留证据');
  await wang.getByRole('button', { name: '添加依据' }).click();
  await choose(wang, '法规', '中华人民共和国劳动法');
  await save(wang);
  await expect(wang.getByText('已经保存')).toBeVisible();
  await setStatus(wang, '待审');
  await expect(wang.getByRole('button', { name: '状态：待审' })).toBeVisible();
});

test('who wrote it cannot approve it', async () => {
  await setStatus(wang, '待发布');
  await expect(wang.getByText(/不能由您审核/).first()).toBeVisible();
  await expect(wang.getByRole('button', { name: '状态：待审' })).toBeVisible();
});

test('another one finds it on the work list, approves and publishes it', async () => {
  await openAsLi('');
  await li.getByRole('link', { name: title }).click();
  await expect(answer(li)).toHaveValue('先留证据，再打12333。');
  await setStatus(li, '待发布');
  await expect(li.getByRole('button', { name: '状态：待发布' })).toBeVisible();
  await publish(li);
  await expect.poll(drafts).toBe('');
  const published = Date.now();

  expect(desk.git('log', '-1', '--format=%an|%s|%P', 'main').split('|')).toEqual([
    '李审核',
    `发布办事维权指南“${title}”`,
    expect.stringMatching(/^[0-9a-f]{40} [0-9a-f]{40}$/),
  ]);
  expect(desk.git('log', '-1', '--format=%(trailers:unfold)', 'main').split('\n')).toEqual([
    'Written-by: 王编辑 <wang@example.org>',
    'Reviewed-by: 李审核 <li@example.org>',
    'Published-by: 李审核 <li@example.org>',
  ]);

  const address = `${desk.address}guides/${slug}/`;
  const status = async () => (await li.request.get(address)).status();
  await expect.poll(status, { timeout: 60_000 }).toBe(200);
  test.info().annotations.push({
    type: 'seconds until visible',
    description: `${(Date.now() - published) / 1000}`,
  });
  const reader = await li.context().newPage();
  await reader.goto(address);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title);
  await reader.close();
});

test('the history tells who wrote and who approved', async () => {
  await openAsWang(`guides/entries/${slug}`);
  await wang.getByRole('link', { name: '修改记录' }).click();
  await expect(wang.getByText(/王编辑/).first()).toBeVisible();
  await expect(wang.getByText(/李审核/).first()).toBeVisible();
  await expect(wang.getByText('先留证据，再打12333。').first()).toBeVisible();
});

test('of two who change one guide, nobody loses a word', async () => {
  const file = 'content/guides/no-contract.md';
  await openAsWang('guides/entries/no-contract');
  await openAsLi('guides/entries/no-contract');
  await answer(li).fill('先到的话。');
  await save(li);
  await expect(li.getByText('内容已保存')).toBeVisible();
  await answer(wang).fill('后到的话。');
  await wang.getByLabel('注意', { exact: true }).fill('后到的人加的注意。');
  await save(wang);
  const dialog = wang.getByRole('dialog', { name: '这条内容被李审核改过，没有保存' });
  await expect(dialog).toContainText('先到的话。');
  await expect(dialog).toContainText('后到的话。');
  await wang.keyboard.press('Escape');
  await expect(answer(wang)).toHaveValue('后到的话。');
  expect(desk.git('show', `${draftOf('guides/no-contract')}:${file}`)).toContain('先到的话。');

  await save(wang);
  const choice = dialog.getByRole('group', { name: /先说结论/ });
  await choice.getByRole('radio', { name: /用李审核的/ }).check();
  await dialog.getByRole('button', { name: '按上面选的合并' }).click();
  await expect(answer(wang)).toHaveValue('先到的话。');
  await expect(wang.getByLabel('注意', { exact: true })).toHaveValue('后到的人加的注意。');
  await expect(wang.getByRole('status').filter({ hasText: /^两个版本已经放进表单/ })).toBeVisible();
  await save(wang);
  const draft = () => desk.git('show', `${draftOf('guides/no-contract')}:${file}`);
  await expect.poll(draft).toContain('后到的人加的注意。');
  expect(draft()).toContain('先到的话。');
});

test('a jump to another guide saves nothing over it', async () => {
  await openAsWang('guides/entries/no-union');
  await answer(wang).fill('写在这一篇里的话。');
  await wang.evaluate(() => {
    location.hash = '#/collections/guides/entries/overtime-pay';
  });
  await wang.getByRole('button', { name: '确定' }).click();
  const overtime = desk.git('show', 'main:content/guides/overtime-pay.md');
  const stored = /^answer: (.*)$/m.exec(overtime)?.[1] ?? '';
  await expect(answer(wang)).toHaveValue(stored);
  await answer(wang).fill(`${stored}改过。`);
  await save(wang);
  await expect.poll(drafts).toContain(draftOf('guides/overtime-pay'));
  expect(drafts()).not.toContain(draftOf('guides/no-union'));
  const changed = desk.git('diff', '--name-only', 'main', draftOf('guides/overtime-pay'));
  expect(changed).toBe('content/guides/overtime-pay.md');
  expect(desk.git('show', `${draftOf('guides/overtime-pay')}:${changed}`)).not.toContain(
    '写在这一篇里的话',
  );
});

test('two who begin the same guide are told of each other', async () => {
  for (const open of [openAsWang, openAsLi]) await open('guides/new');
  for (const page of [wang, li]) {
    await page.getByLabel('职工的问题', { exact: true }).fill('年终奖不发怎么办？');
    const name = page.getByLabel('网址名', { exact: true });
    // The one made from the title comes a moment later.
    await expect(name).not.toHaveValue('');
    await name.fill('year-end-bonus');
  }
  await answer(wang).fill('王写的。');
  await answer(li).fill('李写的。');
  await save(wang);
  await expect(wang.getByText('内容已保存')).toBeVisible();
  await save(li);
  await expect(li.getByText(/year-end-bonus.*已经/).first()).toBeVisible();
  await expect(answer(li)).toHaveValue('李写的。');
  const source = desk.git(
    'show',
    `${draftOf('guides/year-end-bonus')}:content/guides/year-end-bonus.md`,
  );
  expect(source).toContain('王写的。');
});

test('who connects anew stays who they were', async () => {
  await openAsLi('guides/entries/annual-leave');
  await expect(li.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await li.evaluate(() =>
    document
      .querySelector('meta[name="desk-token"]')
      ?.setAttribute('content', 'of-an-earlier-start'),
  );
  await answer(li).fill('重新连接以后存的话。');
  await li.getByRole('button', { name: '重新连接' }).click();
  await save(li);
  const draft = draftOf('guides/annual-leave');
  await expect.poll(drafts).toContain(draft);
  expect(desk.git('log', '-1', '--format=%an', draft)).toBe('李审核');
});

test('what others rest on is not deleted, and what nobody rests on is', async () => {
  await openAsLi('policies/entries/labour-law');
  await li.getByRole('button', { name: /删除/ }).click();
  await li.getByRole('button', { name: '确定' }).click();
  const dialog = li.getByRole('dialog', { name: /^不能删除：还有\d+篇内容用到它$/ });
  const link = dialog.getByRole('link', { name: '公司拖欠工资怎么办？' });
  await expect(link).toHaveAttribute('href', '#/collections/guides/entries/unpaid-wages');
  await expect(dialog).not.toContainText('content/');
  await link.click();
  await expect(dialog).toBeHidden();
  await expect(li.getByLabel('职工的问题', { exact: true })).toHaveValue('公司拖欠工资怎么办？');
  await expect(li.getByText(/^没能打开预览/)).toBeHidden();
  await expect(li.getByRole('alert')).toHaveText([/^没有删除。不能删除：还有\d+篇内容用到它。/]);

  await openAsLi(`guides/entries/${slug}`);
  await li.getByRole('button', { name: /删除/ }).click();
  await li.getByRole('button', { name: '确定' }).click();
  const subject = () => desk.git('log', '-1', '--format=%an|%s', 'main');
  await expect.poll(subject).toBe(`李审核|删除办事维权指南“${title}”`);
});

test('what somebody changed by hand in the folder is as it was', async () => {
  // The folder follows a moment after the commit.
  const status = () => desk.git('status', '--short').split('\n').toSorted();
  await expect
    .poll(status)
    .toEqual(['?? 没提交的笔记.txt', 'M README.md', ' M content/pages/about.md'].toSorted());
  expect(readFileSync(join(desk.folder, '没提交的笔记.txt'), 'utf8')).toBe('笔记');
  expect(desk.git('diff', '--stat').split('\n').at(-1)).toMatch(/2 files changed, 2 insertions/);
  expect(blocked).toEqual([]);
});
