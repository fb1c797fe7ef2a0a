import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { cleanUpload } from '#src/desk/clean-upload.ts';
import { openDesk } from './decap-form.ts';
import { type RunningDesk, startDesk } from './start-desk.ts';

const worker = 'content/model-workers/ma-hengchang.md';
const draft = 'refs/heads/cms/model-workers/ma-hengchang';

test.describe.configure({ mode: 'default' });

let desk: RunningDesk;

test.beforeAll(async () => {
  desk = await startDesk();
});

test.afterAll(async () => {
  await desk.stop();
});

/** A photo as phones take them: lying on its side, red where its top left should be, with a place and a name. */
const takePhoto = () =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#2244cc' } })
    .composite([
      {
        // Turned upright, the lower left corner is the upper left one.
        input: { create: { width: 1500, height: 1000, channels: 3, background: '#d8232a' } },
        gravity: 'southwest',
      },
    ])
    .jpeg()
    .withMetadata({
      orientation: 6,
      exif: {
        IFD0: { Artist: 'Wang' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 48/1 0/1' },
      },
    })
    .toBuffer();

async function openPhotoField(page: Page, slug: string) {
  await openDesk(page, desk.address, `model-workers/entries/${slug}`);
  return page.getByRole('group', { name: '照片', exact: true });
}

test('a phone’s photo is stored upright and small, without saying where it was taken', async ({
  page,
}) => {
  const group = await openPhotoField(page, 'ma-hengchang');
  await group.getByRole('button', { name: '选择图片' }).click();
  const photo = await takePhoto();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const picture = { name: '头像 照片(1).JPG', mimeType: 'image/jpeg', buffer: photo };
  await page.locator('input[type=file]').setInputFiles(picture);
  await page.getByRole('button', { name: '用这张' }).click();
  await group.getByLabel('替代文字').fill('马恒昌在车床前');
  await group.getByLabel('摄影或提供').fill('档案');
  await group.getByLabel('授权').fill('公版');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('内容已保存')).toBeVisible();

  const source = desk.git('show', `${draft}:${worker}`);
  const name = /image: (\S+)/.exec(source)?.[1] ?? '';
  expect(name).toMatch(/^[a-z0-9-]+\.jpg$/);
  const files = desk.git('show', '--format=', '--name-only', draft).split('\n');
  expect(files.toSorted()).toEqual([`content/images/${name}`, worker]);

  const stored = desk.readBlob(`${draft}:content/images/${name}`);
  const about = await sharp(stored).metadata();
  expect(about).toMatchObject({ format: 'jpeg', width: 1600, height: 2400 });
  for (const kind of ['exif', 'icc', 'xmp', 'orientation'] as const) {
    expect(about[kind]).toBeUndefined();
  }
  expect(stored.includes('Wang')).toBe(false);
  expect((await cleanUpload(name, stored)).bytes.equals(stored)).toBe(true);
  const { data } = await sharp(stored).raw().toBuffer({ resolveWithObject: true });
  const [red = 0, , blue = 0] = data;
  expect(red).toBeGreaterThan(blue);

  // The draft shows the picture, though nothing of it is published.
  await page.reload();
  const shown = group.locator('img');
  const width = () => shown.evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width, { timeout: 15_000 }).toBe(1600);
});

test('pictures of every kind reach Decap clean, and the server keeps them as they are', async ({
  page,
}) => {
  const group = await openPhotoField(page, 'chen-fuwen');
  await group.getByRole('button', { name: '选择图片' }).click();
  await page.evaluate(() => {
    const seen = (event: Event) => {
      const [file] = (event.target as HTMLInputElement).files ?? [];
      if (file) Object.assign(globalThis, { chosen: file });
    };
    document.addEventListener('change', seen, { capture: true });
  });
  for (const [chosen, kept] of [
    ['png', 'png'],
    ['webp', 'webp'],
    ['avif', 'webp'],
    ['jpeg', 'jpg'],
  ] as const) {
    const background = { r: 216, g: 35, b: 42, alpha: 0.5 };
    const buffer = await sharp({ create: { width: 2500, height: 50, channels: 4, background } })
      .toFormat(chosen)
      .withMetadata({ exif: { IFD0: { Artist: 'Wang' } } })
      .toBuffer();
    const file = { name: `一张.${chosen}`, mimeType: `image/${chosen}`, buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    const name = () =>
      page.evaluate(() => (globalThis as { chosen?: File }).chosen?.name.replace(/.*\./, ''));
    await expect.poll(name).toBe(kept);
    const result = await page.evaluate(async () => {
      const { chosen: found } = globalThis as { chosen?: File };
      Object.assign(globalThis, { chosen: undefined });
      const content = new Uint8Array((await found?.arrayBuffer()) ?? []);
      return { name: found?.name ?? '', bytes: [...content] };
    });
    const bytes = Buffer.from(result.bytes);
    expect(result.name).toMatch(/^file-[0-9a-f]{6}\./);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 2400, height: 48 });
    expect((await cleanUpload(result.name, bytes)).bytes.equals(bytes)).toBe(true);
  }
});

test('what is no picture is told in Chinese, and goes nowhere', async ({ page }) => {
  const group = await openPhotoField(page, 'chen-fuwen');
  await group.getByRole('button', { name: '选择图片' }).click();
  const told = page.waitForEvent('dialog');
  const choosing = page.locator('input[type=file]').setInputFiles({
    name: '图.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  });
  const dialog = await told;
  expect(dialog.message()).toContain('“图.png”不是网站能用的图片。');
  await dialog.accept();
  await choosing;
  await expect(page.locator('input[type=file]')).toHaveValue('');
});
