import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { openPaperDesk } from './paper-desk.ts';

const entryOf = (slug: string) => `content/guides/${slug}.md`;
const question = (page: Page) => page.getByLabel('职工的问题', { exact: true });
const saveButton = (page: Page) => page.getByRole('button', { name: '保存', exact: true });

async function openEntry(page: Page, slug: string) {
  await page.goto('about:blank');
  await page.goto(`/admin/#/collections/guides/entries/${slug}`);
  const login = page.getByRole('button', { name: '登录' });
  await expect(login.or(question(page))).toBeVisible();
  if (await login.isVisible()) {
    await login.click();
    await page.goto(`/admin/#/collections/guides/entries/${slug}`);
  }
  await expect(question(page)).toBeVisible();
}

async function type(page: Page, text: string) {
  await question(page).press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await expect(question(page)).toHaveValue(text);
}

/** All backups that this browser keeps, as text. */
const backups = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const open = indexedDB.open('localforage');
        open.onsuccess = () => {
          const store = open.result.transaction('keyvaluepairs').objectStore('keyvaluepairs');
          const got = store.getAll();
          got.onsuccess = () => resolve(got.result.map((kept) => kept.raw ?? '').join('\n'));
        };
      }),
  );

const offerOf = (page: Page) => page.getByRole('dialog', { name: '有一份没保存的文字' });

/** Another tab of the same browser, with a desk that answers it. */
async function openTab(context: BrowserContext) {
  const page = await context.newPage();
  return { page, desk: await openPaperDesk(page) };
}

/** Type, and let the browser die once the text is on this computer. */
async function typeAndCrash(page: Page, text: string) {
  await type(page, text);
  await expect.poll(() => backups(page)).toContain(text);
  await page.close({ runBeforeUnload: false });
}

async function openNew(page: Page) {
  await page.goto('/admin/#/collections/guides/new');
  const login = page.getByRole('button', { name: '登录' });
  await expect(login.or(question(page))).toBeVisible();
  if (await login.isVisible()) await login.click();
  await page.goto('/admin/#/collections/guides/new');
  await expect(question(page)).toBeVisible();
}

const textOf = (desk: Awaited<ReturnType<typeof openPaperDesk>>, slug: string) =>
  desk.drafts.get(`guides/${slug}`)?.data ?? '';

test('a jump from one entry to another takes nothing along', async ({ page }) => {
  const desk = await openPaperDesk(page);
  await openEntry(page, 'unpaid-wages');
  const first = await question(page).inputValue();
  // A pasted link changes the hash and loads nothing.
  const jump = (slug: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, `#/collections/guides/entries/${slug}`);
  await jump('no-contract');
  await expect(question(page)).not.toHaveValue(first);
  const second = await question(page).inputValue();
  await page.goBack();
  await expect(question(page)).toHaveValue(first);
  await page.goForward();
  await expect(question(page)).toHaveValue(second);

  await type(page, '没有签合同怎么办？改过');
  await jump('unpaid-wages');
  await expect(page.getByRole('dialog', { name: '有修改还没保存，要离开吗？' })).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  await saveButton(page).click();
  await expect(page.getByText('内容已保存')).toBeVisible();
  expect(textOf(desk, 'no-contract')).toContain('没有签合同怎么办？改过');
  expect(desk.drafts.has('guides/unpaid-wages')).toBe(false);
});

test('what was typed before a crash is offered until somebody says otherwise', async ({ page }) => {
  await openPaperDesk(page);
  await openEntry(page, 'unpaid-wages');
  const stored = await question(page).inputValue();
  await type(page, '写到一半的问题');
  await expect.poll(() => backups(page)).toContain('写到一半的问题');

  // A crash asks nothing.
  page.once('dialog', (dialog) => dialog.accept());
  await openEntry(page, 'unpaid-wages');
  const offer = page.getByRole('dialog', { name: '有一份没保存的文字' });
  await expect(offer).toContainText(/\d月\d+日\d+:\d\d，您在这台电脑上写到一半/);
  await expect(offer).toContainText(`职工的问题：现在“${stored}”，没保存的“写到一半的问题”`);
  await offer.getByRole('button', { name: '先不要' }).click();
  await expect(question(page)).toHaveValue(stored);

  await openEntry(page, 'unpaid-wages');
  await offer.getByRole('button', { name: '恢复到表单里' }).click();
  await expect(question(page)).toHaveValue('写到一半的问题');
});

test('a backup from before somebody else’s save does not overwrite that save', async ({ page }) => {
  const desk = await openPaperDesk(page);
  await openEntry(page, 'unpaid-wages');
  await type(page, '断电前写的');
  // Leaving writes the backup; the text stays on this computer.
  await page.getByRole('link', { name: '办事维权指南' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('link', { name: '新建办事维权指南' })).toBeVisible();
  const theirs = readFileSync(entryOf('unpaid-wages'), 'utf8').replace('公司', '别人改的公司');
  desk.files.set(entryOf('unpaid-wages'), theirs);

  await openEntry(page, 'unpaid-wages');
  await page.getByRole('button', { name: '恢复到表单里' }).click();
  await expect(question(page)).toHaveValue('断电前写的');
  await saveButton(page).click();
  await expect(page.getByRole('dialog')).toContainText('改过');
  expect(desk.drafts.size).toBe(0);
});

test('a desk that was started anew gets the save all the same', async ({ page }) => {
  const desk = await openPaperDesk(page);
  await openEntry(page, 'unpaid-wages');
  await type(page, '重启前写的问题');
  desk.token = 'second';
  await saveButton(page).click();
  const dialog = page.getByRole('dialog', { name: /编辑台重新启动过/ });
  await expect(dialog.getByRole('button', { name: '复制文字' })).toBeVisible();
  await dialog.getByRole('button', { name: '重新连接' }).click();
  await expect(page.getByText('内容已保存')).toBeVisible();
  expect(textOf(desk, 'unpaid-wages')).toContain('重启前写的问题');
});

test('a text that was put off is still there after the next one is lost', async ({ context }) => {
  const first = await openTab(context);
  await openNew(first.page);
  await typeAndCrash(first.page, '甲词');

  const second = await openTab(context);
  await openNew(second.page);
  await expect(offerOf(second.page)).toContainText('没保存的“甲词”');
  await offerOf(second.page).getByRole('button', { name: '先不要' }).click();
  await typeAndCrash(second.page, '乙词');

  const { page } = await openTab(context);
  await openNew(page);
  const offer = offerOf(page);
  await expect(offer).toContainText('没保存的“乙词”');
  await expect(offer).toContainText('第1份，共2份');
  await offer.getByRole('button', { name: '看另一份' }).click();
  await expect(offer).toContainText('没保存的“甲词”');
  await offer.getByRole('button', { name: '看另一份' }).click();
  await expect(offer).toContainText('没保存的“乙词”');
  // Only the one that is shown goes; the other one comes next.
  await offer.getByRole('button', { name: '删掉这份' }).click();
  await expect(offer).toContainText('没保存的“甲词”');
  await expect(offer).not.toContainText('共');
  await offer.getByRole('button', { name: '恢复到表单里' }).click();
  await expect(question(page)).toHaveValue('甲词');
  expect(await backups(page)).not.toContain('乙词');
});

test('two tabs on one entry keep a text each', async ({ context }) => {
  const [first, second] = [await openTab(context), await openTab(context)];
  await openEntry(first.page, 'unpaid-wages');
  await openEntry(second.page, 'unpaid-wages');
  await typeAndCrash(first.page, '第一个窗口里写的');
  await typeAndCrash(second.page, '第二个窗口里写的');

  const { page, desk } = await openTab(context);
  const path = entryOf('unpaid-wages');
  desk.files.set(path, readFileSync(path, 'utf8').replace('公司', '别人改的公司'));
  await openEntry(page, 'unpaid-wages');
  const offer = offerOf(page);
  await expect(offer).toContainText('没保存的“第二个窗口里写的”');
  await expect(offer).toContainText('这条内容又保存过');
  await expect(offer.getByRole('button', { name: '先不要' })).toBeFocused();
  await offer.getByRole('button', { name: '看另一份' }).click();
  await expect(offer).toContainText('没保存的“第一个窗口里写的”');
});

test('a text is kept a moment after the last key, and only a save ends that', async ({
  context,
}) => {
  const first = await openTab(context);
  await openEntry(first.page, 'unpaid-wages');
  await type(first.page, '刚打完就关掉');
  await expect.poll(() => backups(first.page)).toContain('刚打完就关掉');
  await first.page.close({ runBeforeUnload: false });

  const { page } = await openTab(context);
  await openEntry(page, 'unpaid-wages');
  await offerOf(page).getByRole('button', { name: '恢复到表单里' }).click();
  await expect(question(page)).toHaveValue('刚打完就关掉');
  await page.route('**/admin/api/', (route) =>
    route.request().postDataJSON().action === 'persistEntry'
      ? route.fulfill({ status: 500, json: { error: '存不了。' } })
      : route.fallback(),
  );
  await saveButton(page).click();
  await expect(page.getByText('存不了。').first()).toBeVisible();
  expect(await backups(page)).toContain('刚打完就关掉');
  await page.unrouteAll();
  await openPaperDesk(page);
  await saveButton(page).click();
  await expect(page.getByText('内容已保存')).toBeVisible();
  await expect.poll(() => backups(page)).not.toContain('刚打完就关掉');
});

test('going back answers an open question with no', async ({ page }) => {
  const desk = await openPaperDesk(page);
  await openEntry(page, 'no-contract');
  await page.evaluate(() => {
    location.hash = '#/collections/guides/entries/unpaid-wages';
  });
  await expect(question(page)).toHaveValue(/工资/);
  await page.getByRole('button', { name: /^删除/ }).first().click();
  const dialog = page.locator('dialog.desk-dialog');
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(question(page)).toHaveValue(/合同/);
  expect(desk.asked.filter((action) => /delete/i.test(action))).toEqual([]);
});

test('two people on one computer are not offered each other’s texts', async ({ context }) => {
  const first = await openTab(context);
  await openNew(first.page);
  await typeAndCrash(first.page, '甲词');

  const { page } = await openTab(context);
  await page.route('**/admin/api/', (route) =>
    route.request().postDataJSON().action === 'info'
      ? route.fulfill({
          json: {
            repo: '沈阳e工会',
            publish_modes: ['editorial_workflow'],
            person: { name: '李撰写', email: 'li@example.org', role: 'writer' },
          },
        })
      : route.fallback(),
  );
  await openNew(page);
  await typeAndCrash(page, '乙词');

  const again = await openTab(context);
  await openNew(again.page);
  await expect(offerOf(again.page)).toContainText('没保存的“甲词”');
  await expect(offerOf(again.page)).not.toContainText('共');
  expect(await backups(again.page)).toContain('乙词');
});
