import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { findEnglish } from './find-english.ts';
import { findViolations, prepareAxe } from './find-violations.ts';
import { openPaperDesk } from './paper-desk.ts';

const guide = readFileSync('content/guides/unpaid-wages.md', 'utf8');
const draftOf = (slug: string, status: string) => ({
  collection: 'guides',
  slug,
  status,
  path: `content/guides/${slug}.md`,
  data: guide.replaceAll('unpaid-wages', slug),
  newFile: slug !== 'unpaid-wages',
});
const drafts = [
  draftOf('unpaid-wages', 'draft'),
  draftOf('second-one', 'pending_review'),
  draftOf('third-one', 'pending_publish'),
];

/** Every screen by its address, and what shows that it is there. */
const screens: Record<string, [hash: string, isThere: (page: Page) => Promise<void>]> = {
  work: ['#/', (page) => expect(page.getByRole('heading', { name: '王编辑，您好' })).toBeVisible()],
  list: [
    '#/collections/guides',
    (page) =>
      expect(page.getByRole('link', { name: '公司拖欠工资怎么办？' }).first()).toBeVisible(),
  ],
  settings: [
    '#/collections/settings',
    (page) => expect(page.getByRole('heading', { name: '网站设置' })).toBeVisible(),
  ],
  editor: [
    '#/collections/guides/entries/unpaid-wages',
    (page) => expect(page.getByLabel('职工的问题', { exact: true })).toBeVisible(),
  ],
  'new entry': [
    '#/collections/guides/new',
    (page) => expect(page.getByLabel('职工的问题', { exact: true })).toBeVisible(),
  ],
  workflow: [
    '#/workflow',
    (page) => expect(page.getByRole('heading', { name: '流程' })).toBeVisible(),
  ],
};

async function logIn(page: Page) {
  await page.goto('/admin/');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('link', { name: '流程' })).toBeVisible();
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`at ${viewport.width} px every screen is Chinese, accessible and as wide as the window`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await prepareAxe(page);
    await openPaperDesk(page, { drafts });
    const faults: Record<string, unknown> = {};
    const look = async (name: string) => {
      const found = {
        english: await findEnglish(page),
        violations: await findViolations(page),
        overflow: await overflow(page),
      };
      if (found.english.length + found.violations.length + found.overflow > 0) faults[name] = found;
    };

    await page.goto('/admin/');
    await expect(page.getByRole('button', { name: '登录' })).toBeVisible();
    await look('login');
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page.getByText('王编辑')).toBeVisible();
    for (const [name, [hash, isThere]] of Object.entries(screens)) {
      // A load of its own: what an empty form asks on leaving is another test's business.
      await page.goto('about:blank');
      await page.goto(`/admin/${hash}`);
      await isThere(page);
      await look(name);
    }
    await page.goto('about:blank');
    await page.goto('/admin/#/collections/guides');
    await page.getByRole('button', { name: '图片与文件' }).click();
    await expect(page.getByRole('dialog', { name: '图片与文件' })).toBeVisible();
    await expect(page.getByRole('dialog').locator('..')).toHaveCSS('opacity', '1');
    await look('pictures and files');
    expect(faults).toEqual({});
  });
}

test('a draft goes through all steps by keyboard alone', async ({ page }) => {
  const desk = await openPaperDesk(page, { drafts: [draftOf('unpaid-wages', 'draft')] });
  await logIn(page);
  await page.reload();
  await expect(page.getByRole('link', { name: '流程' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '跳到内容' })).toBeFocused();
  await page.getByRole('link', { name: '流程' }).press('Enter');
  const step = page.getByRole('combobox', { name: /状态/ });
  for (const key of ['待审', '待发布']) {
    await step.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('combobox').locator('option:checked')).toHaveText(key);
    await expect(page.getByText('状态已改').last()).toBeVisible();
  }
  await page.getByRole('button', { name: '发布', exact: true }).press('Enter');
  await expect(page.getByRole('dialog', { name: '要发布吗？' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('已发布。网页正在更新')).toBeVisible();
  expect(desk.drafts.size).toBe(0);
});

test('from the door to a draft that waits for review without a mouse', async ({ page }) => {
  const desk = await openPaperDesk(page);
  const press = async (target: Locator, key = 'Enter') => {
    await expect(target).toBeVisible();
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(target).toBeFocused();
    await page.keyboard.press(key);
  };
  await page.goto('/admin/#/collections/guides');
  await press(page.getByRole('button', { name: '登录' }));
  await press(page.getByRole('link', { name: '公司拖欠工资怎么办？' }));
  const question = page.getByLabel('职工的问题', { exact: true });
  await press(question, 'Control+A');
  await page.keyboard.type('公司不发工资怎么办？');
  await page.getByRole('button', { name: '保存', exact: true }).press('Enter');
  await expect(page.getByText('内容已保存')).toBeVisible();
  expect(desk.drafts.get('guides/unpaid-wages')?.data).toContain('公司不发工资怎么办？');
  await page.getByRole('button', { name: /状态/ }).press('Enter');
  await page.getByRole('menuitem', { name: '待审' }).press('Enter');
  await expect(page.getByText('状态已改').last()).toBeVisible();
  expect(desk.drafts.get('guides/unpaid-wages')?.status).toBe('pending_review');
});

test('a notice stands where no button is, and can be read out', async ({ page }) => {
  await openPaperDesk(page, { drafts: [draftOf('unpaid-wages', 'draft')] });
  await logIn(page);
  await page.goto('/admin/#/workflow');
  await page.getByRole('combobox', { name: /状态/ }).selectOption({ label: '待审' });
  const notice = page.getByRole('status').filter({ hasText: '状态已改' });
  await expect(notice).toBeVisible();
  const header = await page.locator('header').first().boundingBox();
  const box = await notice.boundingBox();
  expect(box?.y).toBeGreaterThan((header?.y ?? 0) + (header?.height ?? 0));
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(notice).toHaveCount(0);
});

test('a writer is not offered what only others may do, and is told why', async ({ page }) => {
  await openPaperDesk(page, { drafts, role: 'writer' });
  await logIn(page);
  await page.goto('/admin/#/workflow');
  await expect(page.getByRole('combobox', { name: /状态/ })).toHaveCount(3);
  await expect(page.getByRole('button', { name: '发布', exact: true })).toHaveCount(0);
  await page.goto('/admin/#/collections/guides/entries/third-one');
  await expect(page.getByText('已经审过，等负责发布的同事上线。')).toBeVisible();
  await expect(page.getByRole('button', { name: '发布', exact: true })).toHaveCount(0);
});

test('front matter that is a program is listed by its file name, and does not run', async ({
  page,
}) => {
  const program = '---js\n{ title: (window.ran = true) }\n---\n正文\n';
  await openPaperDesk(page, {
    files: { 'content/guides/a-program.md': program },
    drafts: [{ ...draftOf('b-program', 'draft'), data: program }],
  });
  await logIn(page);
  await page.goto('/admin/#/collections/guides');
  await expect(page.getByRole('link', { name: 'a-program' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'b-program' })).toBeVisible();
  await expect(page.getByRole('link', { name: '公司拖欠工资怎么办？' })).toBeVisible();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});
