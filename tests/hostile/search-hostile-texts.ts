import type { Page } from '@playwright/test';
import { links, marks } from '../browser/many/finder-page.ts';
import { touchEverything } from './open-hostile-pages.ts';

/** Words that hostile texts are made of. */
const queries = [
  'alert',
  'script',
  'onerror',
  'javascript',
  'evil',
  '<img',
  'constructor',
  '__proto__',
];

/** Ask the search page for hostile texts, look at all it finds and touch it. Returns how many results there were. */
export async function searchHostileTexts(page: Page): Promise<number> {
  let found = 0;
  for (const query of queries) {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await page.getByRole('main').getByRole('status').filter({ hasText: query }).waitFor();
    const more = page.getByRole('button', { name: /^再看\d+条$/ });
    for (let turn = 0; turn < 5 && (await more.isVisible()); turn++) {
      const shown = await page.locator('[data-result]').count();
      await more.click();
      await page.locator('[data-result]').nth(shown).waitFor();
    }
    found += await page.locator('[data-result]').count();
    await touchEverything(page);
  }
  return found;
}

/** Type the start of hostile texts into the search box of a page. Returns what was suggested. */
export async function readSuggestions(page: Page): Promise<string[]> {
  const suggested: string[] = [];
  await page.goto('/guides/');
  const box = page.getByRole('combobox', { name: /^搜索/ });
  const options = page.getByRole('listbox').getByRole('option');
  for (const query of queries) {
    await box.fill('');
    await box.pressSequentially(query);
    await options.first().or(page.getByText('没有')).first().waitFor();
    suggested.push(...(await options.allTextContents()));
    await touchEverything(page);
  }
  return suggested;
}

/** Find hostile places on the page with the map, and look at them there. Returns the names in the list and on pins. */
export async function findHostilePlaces(page: Page): Promise<{ listed: string[]; pins: string[] }> {
  await page.goto('/map/?q=alert');
  await links(page).filter({ hasText: 'alert' }).first().waitFor();
  const listed = await links(page).allTextContents();
  await marks(page).first().waitFor();
  const pins = await marks(page).evaluateAll((all) => all.map((mark) => mark.ariaLabel ?? ''));
  await touchEverything(page);
  return { listed, pins };
}
