import { expect, test } from 'vitest';
import { checks } from '#src/output/checks.ts';
import { writePage } from './sample-pages.ts';
import { edit, judgeFiles, makeFiles } from './sample-site.ts';

test('these checks are made, in this order, and no others', () => {
  expect(checks.map(({ name }) => name)).toEqual([
    'withdrawn',
    'private-numbers',
    'hidden-data',
    'safe-markup',
    'safe-xml',
    'safe-data',
    'own-hosts',
    'security-headers',
    'whole-text',
    'page-shape',
    'valid-html',
    'links',
    'file-links',
    'sitemap',
    'unique-titles',
    'metadata',
    'shared-pictures',
    'weight',
  ]);
});

test('a clean site passes every check', async () => {
  expect(await judgeFiles(await makeFiles())).toEqual([]);
});

test('many faults of one kind are counted, and the first fifty told', async () => {
  const files = await makeFiles();
  const dead = Array.from({ length: 60 }, (_, index) => `<a href="/gone-${index}/">a</a>`);
  edit(files, '/guides/pay/index.html', '</main>', `${dead.join('')}</main>`);
  const faults = await judgeFiles(files, { only: ['links'] });
  expect(faults).toHaveLength(51);
  expect(faults.at(-1)?.problem).toBe('同一项检查一共发现60处，这里只列出前50处');
});

test('the markup of many pages is judged in threads, and told by the page it stands in', async () => {
  const files = await makeFiles();
  for (let number = 0; number < 50; number++) {
    files.set(`/x-${number}/index.html`, writePage(`/x-${number}/`, { title: `第${number}页` }));
  }
  edit(files, '/x-9/index.html', '</main>', '<ul><p>a</p></ul></main>');
  const faults = await judgeFiles(files, { only: ['valid-html'] });
  expect(faults.map(({ path }) => path)).toEqual(['/x-9/']);
});

test('a folder without a site is nothing to judge', async () => {
  await expect(judgeFiles(new Map())).rejects.toThrow(/没有生成好的网站。请先运行 npm run build/);
});
