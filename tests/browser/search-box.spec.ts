import { expect, type Page, test } from '@playwright/test';
import { findViolations, prepareAxe } from './find-violations.ts';

/* The search box of every page: it suggests while one types, and remembers on the device what was searched for. */

const box = (page: Page) => page.getByRole('combobox', { name: /^搜索/ });
const list = (page: Page) => page.getByRole('listbox');
const options = (page: Page) => list(page).getByRole('option');
const option = (page: Page, name: string | RegExp) => list(page).getByRole('option', { name });
const marked = (page: Page) => list(page).getByRole('option', { selected: true });
const status = (page: Page) => page.getByRole('main').getByRole('status');

/** Have searched for something before, on this device. */
const haveSearched = (page: Page, ...searches: string[]) =>
  page.addInitScript((texts) => {
    if (sessionStorage.getItem('begun')) return;
    sessionStorage.setItem('begun', 'yes');
    localStorage.setItem('recent-searches', JSON.stringify(texts));
  }, searches);

const recent = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('recent-searches') ?? '[]') as string[]);

const errors: string[] = [];
test.beforeEach(({ page }) => {
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
});
test.afterEach(() => expect(errors).toEqual([]));

for (const [typed, title, kind, address] of [
  ['欠薪', '公司拖欠工资怎么办？', '办事维权指南', /\/guides\/unpaid-wages\/$/],
  ['weifengying', '尉凤英', '劳模工匠', /\/model-workers\/wei-fengying\/$/],
  ['停工留', '停工留薪期', '名词解释', /\/glossary\/#tinggong-liuxinqi$/],
] as const) {
  test(`${typed} suggests ${title}, and choosing it leads there`, async ({ page }) => {
    await page.goto('/guides/');
    await box(page).pressSequentially(typed);
    const suggestion = option(page, title).filter({ hasText: kind }).first();
    await suggestion.click();
    await expect(page).toHaveURL(address);
    expect(await recent(page)).toEqual([title]);
  });
}

test('what fits is marked, and another name that fits stands beside the title', async ({
  page,
}) => {
  await page.goto('/');
  await box(page).fill('讨薪');
  const first = options(page).first();
  await expect(first).toContainText('公司拖欠工资怎么办？');
  await expect(first).toContainText('也叫“讨薪”');
  await expect(first.locator('mark')).toHaveText('讨薪');
});

test.describe('by keyboard alone', () => {
  test('Tab leads to it, the arrows through the list, Enter to the page', async ({ page }) => {
    await page.goto('/');
    await box(page).focus();
    await page.keyboard.type('欠薪');
    await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(marked(page)).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await expect(marked(page)).toContainText('公司拖欠工资怎么办？');
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toHaveValue('欠薪');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/guides\/unpaid-wages\/$/);
  });

  test('the last option searches all texts; from the field ArrowUp leads to it', async ({
    page,
  }) => {
    await page.goto('/guides/');
    await box(page).focus();
    await page.keyboard.type('工伤');
    await expect(options(page).last()).toHaveText('搜“工伤”');
    await page.keyboard.press('ArrowUp');
    await expect(marked(page)).toHaveText('搜“工伤”');
    await page.keyboard.press('ArrowDown');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=%E5%B7%A5%E4%BC%A4$/);
    await expect(list(page)).toBeHidden();
  });

  test('Enter without a choice searches for what is typed', async ({ page }) => {
    await page.goto('/guides/');
    await box(page).fill('工伤');
    await expect(list(page)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    expect(await recent(page)).toEqual(['工伤']);
  });

  test('Escape closes the list, once more empties the field', async ({ page }) => {
    await page.goto('/');
    await box(page).fill('工伤');
    await expect(list(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list(page)).toBeHidden();
    await expect(box(page)).toHaveValue('工伤');
    await page.keyboard.press('ArrowDown');
    await expect(marked(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(box(page)).toHaveValue('');
    await expect(box(page)).toBeFocused();
  });

  test('Home and End move the caret and leave the list, Tab closes it', async ({ page }) => {
    await page.goto('/');
    await box(page).fill('工伤');
    await expect(list(page)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await expect(marked(page)).toHaveCount(0);
    await page.keyboard.type('算');
    await expect(box(page)).toHaveValue('算工伤');
    await page.keyboard.press('Tab');
    await expect(list(page)).toBeHidden();
    await expect(page.getByRole('button', { name: '查一查' })).toBeFocused();
  });

  test('while an input method is at work, its keys are left to it', async ({ page }) => {
    await page.goto('/');
    await box(page).fill('工伤');
    await expect(list(page)).toBeVisible();
    await box(page).dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true });
    await box(page).dispatchEvent('keydown', { key: 'Escape', isComposing: true });
    await expect(marked(page)).toHaveCount(0);
    await expect(list(page)).toBeVisible();
  });
});

test('letters that an input method has not turned yet suggest by pinyin, and stay as they are', async ({
  page,
}) => {
  await page.goto('/');
  await box(page).focus();
  const keyboard = await page.context().newCDPSession(page);
  const letters = "wei'feng'y";
  await keyboard.send('Input.imeSetComposition', {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  });
  await expect(options(page).first()).toContainText('尉凤英');
  await expect(box(page)).toHaveValue(letters);
  await keyboard.send('Input.insertText', { text: '尉凤英' });
  await expect(box(page)).toHaveValue('尉凤英');
  await expect(options(page).first()).toContainText('尉凤英');
  await expect(options(page).last()).toHaveText('搜“尉凤英”');
});

test('the field tells assistive technology about its list', async ({ page }) => {
  await page.goto('/guides/');
  await expect(box(page)).toHaveAttribute('aria-autocomplete', 'list');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await box(page).fill('工伤');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  const id = (await list(page).getAttribute('id')) ?? '-';
  await expect(box(page)).toHaveAttribute('aria-controls', id);
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  const active = (await marked(page).getAttribute('id')) ?? '-';
  await expect(box(page)).toHaveAttribute('aria-activedescendant', active);
  const count = (await options(page).count()) - 1;
  await expect(page.getByText(`有${count}条建议`, { exact: true })).toHaveCount(1);
});

test.describe('recent searches', () => {
  test('stand under the empty field, and choosing one searches for it again', async ({ page }) => {
    await haveSearched(page, '欠薪', '年假');
    await page.goto('/guides/');
    await box(page).click();
    await expect(list(page)).toHaveAccessibleName('最近搜索');
    await expect(options(page)).toHaveText(['欠薪', '年假']);
    await option(page, '年假').click();
    await expect(page).toHaveURL(/\/search\/\?q=%E5%B9%B4%E5%81%87$/);
    expect(await recent(page)).toEqual(['年假', '欠薪']);
  });

  test('are struck off one by one by pointer', async ({ page }) => {
    await haveSearched(page, '欠薪', '年假');
    await page.goto('/');
    await box(page).click();
    await page.getByRole('button', { name: '删除“欠薪”' }).click();
    await expect(options(page)).toHaveText(['年假']);
    await expect(box(page)).toBeFocused();
    await page.getByRole('button', { name: '删除“年假”' }).click();
    await expect(list(page)).toBeHidden();
    expect(await recent(page)).toEqual([]);
  });

  test('are struck off by keyboard: with Delete, or with their buttons', async ({ page }) => {
    await haveSearched(page, '欠薪', '年假', '工伤');
    await page.goto('/');
    await box(page).focus();
    await expect(options(page)).toHaveCount(3);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await expect(marked(page)).toHaveText('年假');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: '清除最近搜索' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(options(page)).toHaveText(['工伤']);
    await expect(page.getByRole('button', { name: '删除“工伤”' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(box(page)).toBeFocused();
    await expect(list(page)).toBeHidden();
  });

  test('are cleared all at once, and nothing of them is kept', async ({ page, context }) => {
    await haveSearched(page, '欠薪', '年假');
    await page.goto('/');
    await box(page).click();
    await page.getByRole('button', { name: '清除最近搜索' }).click();
    await expect(list(page)).toBeHidden();
    await expect(box(page)).toBeFocused();
    await expect(page.getByText('已清除最近搜索')).toHaveCount(1);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
  });

  test('are not there where nothing can be stored, and the field works all the same', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Denied', 'SecurityError');
        },
      });
    });
    await page.goto('/search/');
    await box(page).fill('工伤');
    await expect(list(page)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('“工伤”');
    await box(page).fill('');
    await expect(list(page)).toBeHidden();
  });
});

test.describe('on the search page', () => {
  test('searching for what is typed, or for something of before, does not load the page anew', async ({
    page,
  }) => {
    await haveSearched(page, '年假');
    await page.goto('/search/');
    let loads = 0;
    page.on('load', () => loads++);
    await box(page).click();
    await option(page, '年假').click();
    await expect(status(page)).toContainText('“年假”');
    await box(page).fill('讨薪');
    await option(page, '搜“讨薪”').click();
    await expect(status(page)).toContainText('“讨薪”');
    await expect(page).toHaveURL(/q=%E8%AE%A8%E8%96%AA$/);
    await expect(list(page)).toBeHidden();
    expect(loads).toBe(0);
  });

  test('the list does not open over the results of the query in the address', async ({ page }) => {
    await page.goto('/search/?q=工伤');
    await expect(status(page)).toContainText('找到');
    const table = page.waitForResponse(/suggestions\.json$/);
    await box(page).click();
    await table;
    await expect(list(page)).toBeHidden();
    await box(page).pressSequentially('保');
    await expect(list(page)).toBeVisible();
  });
});

test('nothing of it is fetched before somebody comes to the field', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const fetched = () =>
    requests.filter((path) => /open-search-boxes|index\.json|suggestions\.json/.test(path)).length;
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(fetched()).toBe(0);
  await box(page).focus();
  await expect.poll(fetched).toBe(3);
});

test('what is typed before the table has come is not lost', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/suggestions.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  const asked = page.waitForRequest('**/suggestions.json');
  await box(page).fill('工伤');
  await asked;
  await expect(list(page)).toBeHidden();
  release();
  await expect(options(page).last()).toHaveText('搜“工伤”');
  await expect(box(page)).toHaveValue('工伤');
});

for (const [what, pattern] of [
  ['table', '**/suggestions.json'],
  ['script', '**/open-search-boxes*'],
] as const) {
  test(`without its ${what} the field still searches`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto('/guides/');
    const failed = page.waitForEvent('requestfailed');
    const field = page.getByLabel('搜索全站').locator('input');
    await field.fill('工伤');
    await failed;
    await expect(list(page)).toBeHidden();
    await field.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    // The browser itself notes that the request has failed.
    expect(errors.filter((text) => !text.includes('net::ERR_FAILED'))).toEqual([]);
    errors.length = 0;
  });
}

test.describe('everybody can use the open list', () => {
  test.use({ reducedMotion: 'reduce' });

  for (const path of ['/guides/', '/', '/search/']) {
    test(`on ${path}, in light, dark and large print`, async ({ page }) => {
      await prepareAxe(page);
      await page.goto(path);
      const complaints: string[] = [];
      await box(page).fill('工伤');
      await expect(list(page)).toBeVisible();
      await page.keyboard.press('ArrowDown');
      complaints.push(...(await findViolations(page)));
      await page.emulateMedia({ colorScheme: 'dark' });
      complaints.push(...(await findViolations(page, 'colours')));
      await page.evaluate(() => {
        document.documentElement.dataset['textSize'] = 'large';
      });
      complaints.push(...(await findViolations(page)));
      expect(complaints).toEqual([]);
    });
  }

  test('recent searches and their buttons', async ({ page }) => {
    await haveSearched(page, '欠薪', '一段很长很长的问题'.repeat(6));
    await prepareAxe(page);
    await page.goto('/');
    await box(page).focus();
    await expect(list(page)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    const button = page.getByRole('button', { name: '删除“欠薪”' });
    const row = option(page, '欠薪');
    const [beside, line] = await Promise.all([button.boundingBox(), row.boundingBox()]);
    expect(beside?.y).toBeCloseTo(line?.y ?? 0, 0);
    expect(beside?.height).toBeGreaterThanOrEqual(44);
  });

  for (const width of [320, 390, 1280]) {
    test(`it stays inside of a window ${width} pixels wide, with targets of 44`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const size of ['normal', 'large']) {
        await page.goto('/guides/');
        await page.evaluate((chosen) => {
          document.documentElement.dataset['textSize'] = chosen;
        }, size);
        await box(page).fill('工伤');
        await expect(list(page)).toBeVisible();
        const heights = await options(page).evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect().height),
        );
        const frame = await list(page).boundingBox();
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
        expect(frame?.x).toBeGreaterThanOrEqual(0);
        expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(width);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        );
      }
    });
  }

  test('it is not printed', async ({ page }) => {
    await page.goto('/');
    await box(page).fill('工伤');
    await expect(list(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(list(page)).toBeHidden();
  });
});

test.describe('where the full search cannot run', () => {
  const results = (page: Page) => page.getByRole('list', { name: '搜索结果' });

  test('because workers are no modules, titles are searched, and the page says so', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const Modern = globalThis.Worker;
      globalThis.Worker = class extends Modern {
        constructor(address: string | URL) {
          super(address);
        }
      };
    });
    await page.goto('/search/?q=欠薪');
    await expect(status(page)).toContainText('您的浏览器太旧，只能按标题查。');
    const first = results(page).getByRole('listitem').first();
    await expect(first).toContainText('办事维权指南');
    await first.getByRole('link', { name: '公司拖欠工资怎么办？' }).click();
    await expect(page).toHaveURL(/\/guides\/unpaid-wages\/$/);
  });

  test('because there is no WebAssembly, what has no such title is said not to be found', async ({
    page,
  }) => {
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, 'WebAssembly', { value: undefined }),
    );
    await page.goto('/search/?q=量子纠缠态');
    await expect(status(page)).toHaveText('您的浏览器太旧，只能按标题查。没有找到“量子纠缠态”。');
    await expect(results(page)).toHaveCount(0);
  });

  test('and titles cannot be fetched either, the page says what to do', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, 'WebAssembly', { value: undefined }),
    );
    await page.route('**/suggestions.json', (route) => route.abort());
    await page.goto('/search/?q=欠薪');
    await expect(status(page)).toHaveText('现在查不了。');
    await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible();
    errors.length = 0;
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form leads to a page with subjects, letters and telephone numbers', async ({
    page,
  }) => {
    await page.goto('/guides/');
    await page.getByRole('searchbox', { name: '搜索全站' }).fill('停工留薪期');
    await page.getByRole('button', { name: '查一查' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=/);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: '按主题找' })).toBeVisible();
    await expect(main.getByRole('link', { name: /12351/ }).first()).toBeVisible();
    await main.getByRole('link', { name: 'T', exact: true }).click();
    await expect(page).toHaveURL(/\/a-z\/#letter-T$/);
    await page.getByRole('link', { name: '停工留薪期 名词' }).click();
    await expect(page).toHaveURL(/\/glossary\/#tinggong-liuxinqi$/);
  });
});
