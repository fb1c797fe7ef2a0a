import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import {
  choice,
  expectFound,
  items,
  marks,
  names,
  panel,
  pins,
  selected,
  start,
  status,
  words,
} from './venue-finder-page.ts';

/* The finder in a frame of another site. */

const test = base.extend<object, { host: string }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      const server = createServer((request, response) => {
        const address = new URL(request.url ?? '/', 'http://host').searchParams.get('frame');
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(
          `<!doctype html><title>街道</title><iframe title="阵地" src="${address}" width="1100" height="900"></iframe>`,
        );
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      // Another host name is another site, not just another origin.
      await use(`http://localhost:${(server.address() as AddressInfo).port}`);
      server.close();
    },
    { scope: 'worker' },
  ],
});

/** Open the other site with this address of ours in its frame. */
async function frame(page: Page, host: string, address: string): Promise<FrameLocator> {
  await page.setViewportSize({ width: 1200, height: 950 });
  await page.goto(`${host}/?frame=${encodeURIComponent(address)}`);
  return page.frameLocator('iframe');
}

test('it works in a frame of another site, beginning with what that site asks', async ({
  page,
  host,
  baseURL,
}) => {
  const finder = await frame(page, host, `${baseURL}/map/embed/?district=铁西区&near=铁西区`);
  await expect(status(finder)).toContainText('找到');
  for (const text of await items(finder).allTextContents()) expect(text).toContain('铁西区');
  await expect(start(finder)).toHaveValue('铁西区');
  await expect(pins(finder).first()).toBeVisible();
  await panel(finder, '类别').click();
  await choice(finder, '类别', '公园').check();
  await words(finder).fill('劳动');
  await expect(names(finder)).toHaveText(['劳动公园']);
  await finder.getByRole('button', { name: '清除条件' }).click();
  await expectFound(finder, 41);
  await pins(finder).first().click();
  await expect(selected(finder)).toHaveCount(1);
  expect(new URL(page.url()).origin).toBe(host);
});

test('places and ways there open beside the frame', async ({ page, host, baseURL }) => {
  const finder = await frame(page, host, `${baseURL}/map/embed/?near=北陵公园`);
  await expect(marks(finder).first()).toBeVisible();
  const [opened] = await Promise.all([page.waitForEvent('popup'), names(finder).first().click()]);
  await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(items(finder)).toHaveCount(41);
  const targets = await finder.getByRole('link').evaluateAll(
    (links) =>
      links.filter((link) => {
        const { target, href, ownerDocument } = link as HTMLAnchorElement;
        const opens = target || ownerDocument.querySelector('base')?.target;
        return opens !== '_blank' && !/#after-map$|^tel:/.test(href);
      }).length,
  );
  expect(targets).toBe(0);
});

test('it has no header and no footer of ours, and leads to the whole page', async ({
  page,
  host,
  baseURL,
}) => {
  const finder = await frame(page, host, `${baseURL}/map/embed/`);
  await expect(items(finder)).toHaveCount(41);
  await expect(finder.getByRole('banner')).toHaveCount(0);
  await expect(finder.getByRole('contentinfo')).toHaveCount(0);
  await expect(finder.getByRole('link', { name: '打开完整页面' })).toHaveAttribute('href', '/map/');
  await expect(finder.getByRole('link', { name: '12351' })).toHaveAttribute('href', 'tel:12351');
  await expect(finder.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});

test('only this page may be framed', async ({ page, host, request, baseURL }) => {
  const embed = (await request.get('/map/embed/?kind=park')).headers();
  expect(embed['content-security-policy']).toContain('frame-ancestors *');
  expect(embed['x-frame-options']).toBeUndefined();
  const whole = (await request.get('/map/')).headers();
  expect(whole['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(whole['x-frame-options']).toBe('DENY');
  const finder = await frame(page, host, `${baseURL}/map/`);
  await expect(items(finder)).toHaveCount(0);
  await expect(finder.getByRole('heading', { name: '身边阵地' })).toHaveCount(0);
});
