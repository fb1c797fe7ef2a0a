import { expect, test } from '@playwright/test';
import { openDesk, publish } from './decap-form.ts';
import { type RunningDesk, startDesk } from './start-desk.ts';

const worker = 'content/model-workers/ma-hengchang.md';
/** One pixel. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test.describe.configure({ mode: 'default' });

let desk: RunningDesk;

test.beforeAll(async () => {
  desk = await startDesk();
});

test.afterAll(async () => {
  await desk.stop();
});

test('a portrait with a Chinese name is stored with its worker, under a safe name', async ({
  page,
}) => {
  await openDesk(page, desk.address, 'model-workers/entries/ma-hengchang');
  const group = page.getByLabel('object').filter({ hasText: '照片 (可选)' });
  await group.getByRole('button', { name: '展开' }).click();
  await group.getByRole('button', { name: '选择图片' }).click();
  const picture = {
    name: '头像 照片(1).PNG',
    mimeType: 'image/png',
    buffer: Buffer.from(png, 'base64'),
  };
  await page.locator('input[type=file]').setInputFiles(picture);
  await page.getByRole('button', { name: '选用已选中项目' }).click();
  await group.getByLabel('替代文字').fill('马恒昌在车床前');
  await group.getByLabel('摄影或提供').fill('档案');
  await group.getByLabel('授权').fill('公版');
  await publish(page);
  await expect(page.getByText('内容已保存')).toBeVisible();

  const source = desk.git('show', `HEAD:${worker}`);
  const name = /image: (\S+)/.exec(source)?.[1] ?? '';
  expect(name).toMatch(/^[a-z0-9-]+\.png$/);
  const files = desk.git('show', '--format=', '--name-only', 'HEAD').split('\n');
  expect(files.toSorted()).toEqual([`content/images/${name}`, worker]);

  await page.reload();
  await group.getByRole('button', { name: '展开' }).click();
  const shown = group.locator('img');
  const width = () => shown.evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width, { timeout: 15_000 }).toBe(1);
});
