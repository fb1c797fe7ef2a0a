import { readdirSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { findViolations, prepareAxe } from './find-violations.ts';

/* Every page is opened once and looked at in light, dark and large print, on a desk and on small phones. */

const paths = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'))
  .map((file) => `/${file.replace(/index\.html$/, '')}`)
  .sort();

/** One window for all pages that a worker looks at. */
const test = base.extend<object, { reader: Page }>({
  reader: [
    async ({ browser }, use) => {
      const reader = await browser.newPage({ reducedMotion: 'reduce' });
      await prepareAxe(reader);
      await use(reader);
      await reader.close();
    },
    { scope: 'worker' },
  ],
});

/** Choose a text size as the reader's remembered choice would. */
const setTextSize = (page: Page, size: 'normal' | 'large') =>
  page.evaluate((chosen) => {
    document.documentElement.dataset['textSize'] = chosen;
  }, size);

/** What reaches furthest over the right edge of the window, if the page can be moved sideways. */
const findOverflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .filter(({ right }) => right > clientWidth)
      .sort((a, b) => b.right - a.right)
      .slice(0, 3)
      .map(({ element: { outerHTML } }) => outerHTML.slice(0, 120));
  });

/** Each complaint with the mode in which it was made. */
const note = (mode: string, complaints: string[]) => complaints.map((text) => `${mode}: ${text}`);

for (const path of paths) {
  test(`${path} can be read by everybody`, async ({ reader, baseURL }) => {
    const complaints: string[] = [];
    reader.removeAllListeners();
    reader.on('pageerror', ({ message }) => complaints.push(message));
    reader.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await reader.setViewportSize({ width: 1280, height: 800 });
    await reader.emulateMedia({ colorScheme: 'light' });
    await reader.goto(`${baseURL}${path}`);

    complaints.push(...note('light', await findViolations(reader)));
    await reader.emulateMedia({ colorScheme: 'dark' });
    complaints.push(...note('dark', await findViolations(reader, 'colours')));
    await reader.emulateMedia({ colorScheme: 'light' });
    await setTextSize(reader, 'large');
    complaints.push(...note('large print', await findViolations(reader, 'sizes')));

    for (const width of [320, 390]) {
      await reader.setViewportSize({ width, height: 800 });
      for (const size of ['large', 'normal'] as const) {
        await setTextSize(reader, size);
        complaints.push(...note(`${width} px, ${size} print`, await findOverflow(reader)));
      }
    }
    expect(complaints).toEqual([]);
  });
}
