import { expect, type Page, test } from '@playwright/test';
import { readRealContent } from '../unit/review/read-catalogue.ts';
import { findViolations, prepareAxe } from './find-violations.ts';
import { openPaperDesk } from './paper-desk.ts';

const { catalogue } = readRealContent();

const drafts = [
  {
    collection: 'guides',
    slug: 'unpaid-wages',
    title: '公司拖欠工资怎么办？',
    status: 'pending_review',
    by: '李芳',
    updatedAt: '2026-11-21T03:00:00Z',
    reason: '等您审核',
  },
];

const versions = [
  {
    id: 'b'.repeat(40),
    when: '2026-11-22T09:00:00+08:00',
    by: '王编辑',
    deed: '修改办事维权指南“公司拖欠工资怎么办？”',
    draft: true,
    changes: [
      { field: '先说结论', path: 'answer', before: '先留证据再投诉', after: '先留证据再仲裁' },
    ],
  },
  {
    id: 'a'.repeat(40),
    when: '2026-11-12T09:00:00+08:00',
    by: '李芳',
    approvedBy: '赵敏',
    deed: '新建办事维权指南“公司拖欠工资”',
    changes: [],
  },
];

const answers: Record<string, unknown> = {
  catalogue,
  workList: {
    waiting: drafts,
    mine: [],
    due: [{ collection: 'guides', slug: 'retire', title: '怎么办退休？', reviewBy: '2026-10-01' }],
    unverified: Array.from({ length: 12 }, (_, index) => ({
      collection: 'venues',
      slug: `v${index}`,
      title: `第${index + 1}职工文体广场`,
      count: 3,
    })),
    expired: [],
  },
  history: { versions },
  version: { data: '---\nslug: unpaid-wages\ntitle: 公司拖欠工资\n---\n' },
};

/** Open a place of the desk whose answers are written above; what it is asked to save goes to `saved`. */
async function open(page: Page, place: string) {
  const desk = await openPaperDesk(page);
  const saved: { dataFiles: { raw: string }[]; bases: object }[] = [];
  await page.route('**/admin/api/', async (route) => {
    const { action, params } = route.request().postDataJSON();
    if (action === 'persistEntry') saved.push(params);
    if (action in answers) await route.fulfill({ json: answers[action] });
    else await route.fallback();
  });
  await page.goto('/admin/');
  await page.getByRole('button', { name: /登录|进入/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('王编辑，您好');
  await page.goto(`/admin/#${place}`);
  return { desk, saved };
}

const panel = (page: Page) => page.getByRole('region', { name: '内容状态和检查' });
const question = (page: Page) => page.getByLabel('职工的问题', { exact: true });

async function retype(page: Page, text: string) {
  await question(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

test('the work list says what waits, and each row leads into its form', async ({ page }) => {
  await open(page, '/');
  await expect(page.getByRole('status').filter({ hasText: '等您' })).toHaveText('有1件事等您。');
  await expect(page.getByText('您手上没有草稿')).toBeVisible();
  await expect(page.getByText('标准与金额都在有效期内')).toBeVisible();
  const places = page.getByRole('region', { name: /^待核实/ });
  await expect(places.getByRole('listitem')).toHaveCount(8);
  await places.getByRole('button', { name: '全部12条' }).click();
  await expect(places.getByRole('listitem')).toHaveCount(12);
  const added = page.getByRole('navigation', { name: '新建' }).getByRole('link');
  await expect(added).toHaveCount(7);
  await page.getByRole('link', { name: '公司拖欠工资怎么办？' }).click();
  await expect(question(page)).toHaveValue('公司拖欠工资怎么办？');
});

test('a form opens from the board of drafts, empty or filled', async ({ page }) => {
  await open(page, '/workflow');
  await expect(page.getByRole('heading', { name: '待审' })).toBeVisible();
  await page.goto('/admin/#/collections/guides/new');
  await expect(panel(page)).toContainText('新内容');
  await expect(question(page)).toHaveValue('');
  await page.goto('/admin/#/workflow');
  await page.goto('/admin/#/collections/guides/entries/unpaid-wages');
  await expect(panel(page)).toContainText('已发布');
  await expect(question(page)).toHaveValue('公司拖欠工资怎么办？');
});

test('the panel checks while one types, and leads to the field', async ({ page }) => {
  await open(page, '/collections/guides/entries/unpaid-wages');
  await expect(panel(page)).toContainText('已发布');
  const count = panel(page).getByRole('button', { name: /不能送审|提醒|没有发现/ });
  await expect(count).toHaveText('提醒 1');
  await retype(page, '打13812345678问问公司欠薪怎么办？');
  await expect(count).toHaveText('不能送审 1 · 提醒 1');
  await expect(panel(page).getByRole('status')).toHaveText('检查结果：不能送审 1 · 提醒 1');
  await count.click();
  await panel(page)
    .getByRole('button', { name: /法律复核日期/ })
    .click();
  await expect(page.getByRole('textbox', { name: /^法律复核日期/ })).toBeFocused();
  await panel(page)
    .getByRole('button', { name: /像是手机号/ })
    .click();
  await expect(question(page)).toBeFocused();
  await expect(question(page)).toBeInViewport();
});

test('the panel opens with what the desk refused, and leads into rows that are folded', async ({
  page,
}) => {
  await open(page, '/collections/guides/entries/unpaid-wages');
  await expect(panel(page)).toBeVisible();
  const fields = [
    ['steps.2.text', /^向劳动保障监察机构投诉/],
    ['aliases.1', /^讨薪$/],
    ['faq.1.q', /^手里只有一张工资欠条/],
  ] as const;
  for (const [path, value] of fields) {
    await page.evaluate((at) => {
      const findings = [{ level: 'block', field: at, path: at, message: '不行', cure: '改' }];
      window.dispatchEvent(new CustomEvent('desk:findings', { detail: findings }));
    }, path);
    const finding = panel(page).getByRole('button', { name: path });
    await expect(finding).toBeFocused();
    await finding.press('Enter');
    await expect(page.locator('input:focus, textarea:focus'), path).toHaveValue(value);
  }
});

test('the history marks what changed, and an old version comes back as a draft', async ({
  page,
}) => {
  const { saved } = await open(page, '/history/guides/unpaid-wages');
  const draft = page.locator('.desk-version').first();
  const first = page.locator('.desk-version').last();
  await expect(draft.locator('del')).toHaveText('投诉');
  await expect(draft.locator('ins')).toHaveText('仲裁');
  await expect(draft).toContainText('草稿，还没有发布');
  await expect(first).toContainText('李芳写，赵敏审核');
  await first.getByRole('button', { name: '看这一版的全文' }).click();
  await expect(page.getByLabel('这一版的全文')).toHaveValue(/title: 公司拖欠工资\n/);
  await page.getByRole('button', { name: '恢复这个版本' }).click();
  expect(saved).toEqual([]);
  await page.getByRole('button', { name: '确定恢复' }).click();
  await expect.poll(() => saved.length).toBe(1);
  expect(saved[0]?.bases).toEqual({ 'content/guides/unpaid-wages.md': 'b'.repeat(40) });
});

test('after a conflict both versions stand side by side, and are merged field by field', async ({
  page,
}) => {
  await prepareAxe(page);
  const { desk, saved } = await open(page, '/collections/guides/entries/no-contract');
  const path = 'content/guides/no-contract.md';
  await retype(page, '我改的问题？');
  const before = desk.files.get(path) ?? '';
  desk.files.set(path, before.replace(/^answer: .*$/m, 'answer: 别人改的结论。'));
  await page.getByRole('button', { name: '保存', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: '这条内容被李撰写改过，没有保存' });
  await expect(dialog).toBeVisible();
  // Decap’s bar of progress lies over everything while it saves.
  const violations = await findViolations(page);
  expect(violations.filter((violation) => !violation.startsWith('region: <canvas'))).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(question(page)).toHaveValue('我改的问题？');

  await page.getByRole('button', { name: '保存', exact: true }).first().click();
  const answer = dialog.getByRole('group', { name: /先说结论/ });
  await answer.getByRole('radio', { name: /用李撰写的/ }).check();
  await dialog.getByRole('button', { name: '按上面选的合并' }).click();
  await expect(question(page)).toHaveValue('我改的问题？');
  await expect(page.getByLabel('先说结论', { exact: true })).toHaveValue('别人改的结论。');
  expect(saved.length).toBe(2);
});

for (const width of [1280, 390]) {
  test(`work list, editor and history pass axe at ${width} px and scroll only down`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await prepareAxe(page);
    await open(page, '/');
    for (const place of ['/', '/history/guides/unpaid-wages']) {
      await page.goto(`/admin/#${place}`);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      // Decap’s bar of progress lies over everything for a moment.
      await expect(page.locator('body > canvas')).toBeHidden();
      expect(await findViolations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, place).toBe(0);
    }
    await page.goto('/admin/#/collections/guides/entries/unpaid-wages');
    await panel(page).getByRole('button', { name: /提醒/ }).click();
    const box = await panel(page).boundingBox();
    expect(box?.width).toBeLessThanOrEqual(width);
  });
}
