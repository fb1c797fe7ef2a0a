import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
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
  const backup = () =>
    page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const open = indexedDB.open('localforage');
          open.onsuccess = () => {
            const store = open.result.transaction('keyvaluepairs').objectStore('keyvaluepairs');
            const got = store.get('backup.guides.unpaid-wages');
            got.onsuccess = () => resolve(String(got.result?.raw).includes('写到一半的问题'));
          };
        }),
    );
  await expect.poll(backup).toBe(true);

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
