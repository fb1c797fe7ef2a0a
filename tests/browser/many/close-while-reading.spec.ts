import { expect, type Page } from '@playwright/test';
import { test } from './many-site.ts';
import { addressTimed, nameTimed, timedPlace, timedWord } from './timed-venues.ts';

/* What stands on the screen follows the clock, also when nobody touches anything. */

test.use({ timezoneId: 'America/Los_Angeles' });

const found = (page: Page) => page.getByRole('list', { name: '场所列表' });
const office = nameTimed('office');
const item = (page: Page) => page.getByRole('listitem').filter({ hasText: office });

/** Open a page half a minute before the office closes. */
async function openBeforeClosing(page: Page, address: string) {
  await page.clock.install({ time: new Date('2026-03-02T16:59:00+08:00') });
  await page.goto(address);
  await page.clock.pauseAt(new Date('2026-03-02T16:59:30+08:00'));
}

test('the page of a place says that it is closed half a minute after closing time', async ({
  page,
}) => {
  await openBeforeClosing(page, addressTimed('office'));
  const state = page.getByRole('main').locator('opening-state');
  await expect(state).toHaveText('开放中，17:00关门');
  await page.clock.runFor('01:00');
  await expect(state).toHaveText('已关闭，明天08:30开门');
});

test('so does the list of a kind', async ({ page }) => {
  await openBeforeClosing(page, `/venues/kind/${timedPlace.kind}/`);
  await expect(item(page)).toContainText('开放中，17:00关门');
  await page.clock.runFor('01:00');
  await expect(item(page)).toContainText('已关闭，明天08:30开门');
});

test('who looks for open places sees one go when it closes', async ({ page }) => {
  await openBeforeClosing(page, `/map/?q=${timedWord}&open=1`);
  const result = page.getByRole('status').first();
  await expect(item(page)).toContainText('开放中，17:00关门');
  await expect(result).toContainText('找到4处');
  await page.clock.runFor('02:00');
  await expect(result).toContainText('找到3处');
  await expect(item(page)).toHaveCount(0);
  await expect(found(page).getByRole('listitem')).toHaveCount(3);
});

test('who stands on a place of the list stays there while others close', async ({ page }) => {
  await openBeforeClosing(page, `/map/?q=${timedWord}&open=1`);
  await expect(item(page)).toBeVisible();
  const link = page.getByRole('link', { name: nameTimed('always') });
  await link.focus();
  await page.clock.runFor('02:00');
  await expect(item(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('after hours of sleep, a device shows what holds now', async ({ page }) => {
  await openBeforeClosing(page, `/map/?q=${timedWord}&open=1`);
  await expect(item(page)).toBeVisible();
  await page.clock.fastForward('06:00:00');
  await expect(page.getByRole('status').first()).toContainText('找到2处');
  await expect(found(page).getByRole('link')).toHaveText([nameTimed('night'), nameTimed('always')]);
});
