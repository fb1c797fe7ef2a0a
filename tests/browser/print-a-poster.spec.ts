import { readdirSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { encode } from 'uqr';

/* Every place prints as a poster for its door: one sheet, whatever there is to say. */

const station = '/venues/kaixuan-station/';
const poster = (page: Page) => page.getByRole('region', { name: '门口告示' });
const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };

async function countSheets(page: Page, options: Parameters<Page['pdf']>[0]): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', ...options });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Parts of the poster that lie outside its frame, cut off. */
const findCut = (page: Page) =>
  poster(page).evaluate((sheet) => {
    const frame = sheet.getBoundingClientRect();
    return [...sheet.querySelectorAll(':scope > :not(.facts), .middle > *, .foot > *, footer > *')]
      .filter((part) => {
        const { top, bottom, left, right } = part.getBoundingClientRect();
        const outer = part.closest('.middle')?.getBoundingClientRect() ?? frame;
        return (
          top < frame.top || left < frame.left || right > frame.right || bottom > outer.bottom + 1
        );
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  });

test('every place fits on one sheet, with nothing cut off', async ({ page }) => {
  const slugs = readdirSync('dist/venues', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !['kind', 'district'].includes(name));
  const faults: string[] = [];
  const heights = new Map<string, number>();
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  for (const slug of slugs) {
    await page.goto(`/venues/${slug}/`);
    faults.push(...(await findCut(page)).map((part) => `${slug}: ${part}`));
    heights.set(slug, await page.evaluate(() => document.documentElement.scrollHeight));
  }
  // Printing takes a second each: where the tallest fit, the others do.
  const tallest = slugs.sort((a, b) => (heights.get(b) ?? 0) - (heights.get(a) ?? 0)).slice(0, 8);
  for (const slug of tallest) {
    await page.goto(`/venues/${slug}/`);
    const sheets = await countSheets(page, { preferCSSPageSize: true });
    if (sheets !== 1) faults.push(`${slug}: ${sheets} sheets`);
  }
  expect(slugs.length).toBeGreaterThan(35);
  expect(faults).toEqual([]);
});

test('the longest name, three seasons, every facility and fifty facts still make one sheet', async ({
  page,
}) => {
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto('/venues/workers-village-museum/');
  await poster(page).evaluate((sheet) => {
    const repeat = (element: Element | null | undefined, count: number) => {
      for (let copy = 0; copy < count; copy++) element?.after(element.cloneNode(true));
    };
    sheet.toggleAttribute('data-dense', true);
    sheet.querySelector('.summary')?.remove();
    const name = sheet.querySelector('h2');
    if (name) {
      name.textContent = '很长的名称'.repeat(12);
      name.dataset['length'] = 'longest';
    }
    const offers = document.createElement('div');
    offers.innerHTML = '<h3>这里有</h3><ul class="offers"><li>无障碍卫生间</li></ul>';
    sheet.querySelector('.middle')?.append(offers);
    repeat(offers.querySelector('li'), 21);
    repeat(sheet.querySelector('table'), 2);
    repeat(sheet.querySelector('.facts li'), 50);
  });
  expect(await findCut(page)).toEqual([]);
  expect(await countSheets(page, { preferCSSPageSize: true })).toBe(1);
  expect(await countSheets(page, { margin })).toBe(1);
  const box = async (part: Locator) => (await part.boundingBox()) ?? { y: 0, height: 0 };
  const frame = await box(poster(page));
  const foot = await box(poster(page).locator('footer'));
  expect(foot.y + foot.height).toBeLessThan(frame.y + frame.height);
});

test('a fact is printed whole or not at all', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto('/venues/minyue-square/');
  const torn = await poster(page)
    .locator('.facts')
    .evaluate((list) => {
      const frame = list.getBoundingClientRect();
      return [...list.children].filter((item) => {
        const { left, bottom } = item.getBoundingClientRect();
        return left < frame.right && bottom > frame.bottom + 1;
      }).length;
    });
  expect(torn).toBe(0);
});

test('the poster says what the place is, honestly, in black on white', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(station);
  for (const text of [
    '凯旋社区户外劳动者驿站',
    '职工休息室（驿站）',
    '还没有核实',
    '热饭',
    '北站街道凯旋社区',
    '12351',
    '沈阳市总工会',
    '还没有人到现场核实',
  ]) {
    await expect(poster(page)).toContainText(text);
  }
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  const colours = await poster(page).evaluate((sheet) => [
    getComputedStyle(sheet).color,
    getComputedStyle(document.body).backgroundColor,
    getComputedStyle(sheet.querySelector('svg') ?? sheet).stroke,
  ]);
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});

test('the code leads to the page, by the address the page gives as its own', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(station);
  const address = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
  const code = encode(address, { ecc: 'M', border: 0 });
  const drawn = await page.getByRole('img', { name: '本页的二维码' }).evaluate((picture, size) => {
    const path = picture.querySelector('path');
    const isDark = (x: number, y: number) =>
      path?.isPointInStroke(new DOMPoint(x + 0.5, y + 0.5)) ?? false;
    const side = Array.from({ length: size }, (_, index) => index);
    return side.map((y) => side.map((x) => isDark(x, y)));
  }, code.size);
  expect(drawn).toEqual(code.data);
  const { host, pathname } = new URL(address);
  await expect(poster(page)).toContainText(`${host}${pathname.replace(/\/$/, '')}`);
});

test('the button prints; on the screen there is no poster', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await page.goto(station);
  await expect(poster(page)).toBeHidden();
  await page.getByRole('button', { name: '打印门口告示' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
});
