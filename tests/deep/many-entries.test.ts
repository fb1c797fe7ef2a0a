import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeskServer } from '#src/desk/desk-server.ts';
import { createLocalDoor } from '#src/desk/door/local-door.ts';
import { chromiumArguments, findChromium } from '#src/lib/find-chromium.ts';
import { makeVenues, writeVenues } from '../synthetic-venues.ts';

/* Five thousand places at the desk of this machine. Run after a build: the desk itself is taken from dist/. */

const root = mkdtempSync(join(tmpdir(), 'many-entries-'));
const editor = { name: '王编辑', email: 'wang@example.org', role: 'publisher' as const };
const server = createDeskServer(root, createLocalDoor([editor]), () => {});
const executablePath = findChromium();
const venues = makeVenues(5_000);
let address = '';
let browser: Browser;

beforeAll(async () => {
  cpSync('content', join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'content/venues'), { recursive: true });
  writeVenues(join(root, 'content'), venues);
  symlinkSync(resolve('dist'), join(root, 'dist'));
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', editor.name);
  git('config', 'user.email', editor.email);
  git('add', 'content');
  git('commit', '-qm', '开始');
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: chromiumArguments,
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server.close();
  server.closeAllConnections();
  rmSync(root, { recursive: true, force: true });
});

const rows = (page: Page) => page.locator('li a[href*="/entries/"]');

/** So many milliseconds until something is done. */
async function time(deed: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await deed();
  return Math.round(performance.now() - start);
}

const median = (numbers: number[]) => numbers.toSorted((one, other) => one - other)[1] ?? 0;

test('a list of five thousand is usable within three seconds', async () => {
  const lists: number[] = [];
  const forms: number[] = [];
  const searches: number[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const page = await browser.newPage({
      baseURL: address,
      viewport: { width: 1280, height: 900 },
    });
    await page.goto('/admin/');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('link', { name: '内容' }).waitFor();
    await page.goto('about:blank');
    lists.push(
      await time(async () => {
        await page.goto('/admin/#/collections/venues');
        await rows(page).first().waitFor();
      }),
    );
    forms.push(
      await time(async () => {
        await rows(page).first().click();
        await page.getByRole('button', { name: '保存', exact: true }).waitFor();
        await page.getByLabel('名称', { exact: true }).waitFor();
      }),
    );
    await page.goBack();
    const last = venues.at(-1)?.name ?? '没有';
    searches.push(
      await time(async () => {
        await page.getByPlaceholder('按标题或拼音查找').fill(last);
        await page.keyboard.press('Enter');
        await page.getByRole('link', { name: last }).first().waitFor();
      }),
    );
    await page.close();
  }
  console.log(`list ${lists} ms, form ${forms} ms, search ${searches} ms`);
  expect(median(lists)).toBeLessThanOrEqual(3_000);
  expect(median(forms)).toBeLessThanOrEqual(3_000);
  expect(median(searches)).toBeLessThanOrEqual(3_000);
});
