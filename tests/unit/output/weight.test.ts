import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findSeeded, guide } from './find-seeded.ts';
import { plainPicture } from './sample-pictures.ts';
import { edit, type Files } from './sample-site.ts';

/** So many bytes that no packing makes fewer of them. */
const noise = (kilobytes: number) => randomBytes(kilobytes * 768).toString('base64');

const seed = (change: (files: Files) => void) => findSeeded('weight', change);
const add = (path: string, kilobytes: number) => (files: Files) =>
  edit(files, path, '</main>', `<p>${noise(kilobytes)}</p></main>`);

describe('weight', () => {
  test('finds an article beyond 12 KB, and no lighter one', async () => {
    expect(await seed(add(guide, 20))).toEqual([
      expect.stringMatching(/^\/guides\/pay\/：连样式有\d+字节，最多12288/),
    ]);
    expect(await seed(add(guide, 13))).toEqual([]);
  });

  test('finds another page beyond 16 KB, and no lighter one', async () => {
    expect(await seed(add('/guides/index.html', 26))).toEqual([
      expect.stringContaining('最多16384'),
    ]);
    expect(await seed(add('/guides/index.html', 18))).toEqual([]);
  });

  test('gives a list 80 bytes more for each entry beyond sixty', async () => {
    const links = (count: number) =>
      Array.from({ length: count }, (_, index) => `<a href="/guides/pay-${index}/">工资</a>`).join(
        '',
      );
    const list = (count: number, kilobytes: number) => (files: Files) =>
      edit(files, '/guides/index.html', '</main>', `${links(count)}${noise(kilobytes)}</main>`);
    expect(await seed(list(600, 50))).toEqual([]);
    expect(await seed(list(600, 90))).toEqual([expect.stringMatching(/最多5[89]\d{3}/)]);
    expect(await seed(list(60, 50))).toEqual([expect.stringContaining('最多1')]);
  });

  test('counts the style sheets of a page', async () => {
    const found = await seed((files) => {
      files.set('/layers.css', `a{content:"${noise(20)}"}`);
    });
    expect(found).toContainEqual(expect.stringContaining('/guides/pay/：连样式有'));
  });

  test('finds an article that loads a script of its own, or more than 2 KB of them', async () => {
    const found = await seed((files) => {
      files.set('/restore-display.js', noise(4));
      files.set('/_astro/chart.Ab12.js', '1');
      edit(files, guide, '</head>', '<script src="/_astro/chart.Ab12.js"></script></head>');
    });
    expect(found).toEqual([
      expect.stringContaining('多装了脚本 /_astro/chart.Ab12.js'),
      expect.stringMatching(/一开始就要装\d+字节的脚本，最多2048/),
    ]);
  });

  test('finds a page that starts with more than 8 KB of scripts', async () => {
    const found = await seed((files) => {
      files.set('/_astro/chart.Ab12.js', noise(12));
      edit(files, '/index.html', '</head>', '<script src="/_astro/chart.Ab12.js"></script></head>');
    });
    expect(found).toEqual([expect.stringMatching(/^\/：一开始就要装.*最多8192/)]);
  });

  test('finds a picture or a script for later beyond 64 KB', async () => {
    const found = await seed((files) => {
      files.set('/restore-display.js', 'import("./_astro/later.Ab12.js")');
      files.set('/_astro/later.Ab12.js', noise(100));
      files.set('/_astro/photo.Ab12.jpg', randomBytes(70_000));
      files.set('/_astro/desk.Ab12.js', noise(100));
    });
    expect(found.map((fault) => fault.split('：')[0])).toEqual([
      '/_astro/later.Ab12.js',
      '/_astro/photo.Ab12.jpg',
    ]);
  });
});

describe('shared-pictures', () => {
  const judge = async (change: (files: Files) => void) => findSeeded('shared-pictures', change);

  test('finds a picture of another size or format', async () => {
    const small = await plainPicture(600, 315).png().toBuffer();
    const found = await judge((files) => {
      files.set('/og/home.png', small);
      files.set('/og/guides.png', 'no picture');
    });
    expect(found).toEqual([
      expect.stringContaining('/og/guides.png：是 打不开的图'),
      expect.stringContaining('/og/home.png：是 600×315 png'),
    ]);
  });

  test('finds that there is none', async () => {
    const found = await judge((files) => {
      files.delete('/og/home.png');
    });
    expect(found).toEqual([expect.stringContaining('一张转发用的图也没有')]);
  });
});
