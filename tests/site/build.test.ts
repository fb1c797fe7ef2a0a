import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkOutput } from '#src/output/check-output.ts';
import { copySite } from '../scratch-site.ts';

/** A copy of the project, which goes when the test ends. */
function borrowSite(name: string) {
  const site = copySite(name);
  onTestFinished(site.remove);
  return site;
}

test('a broken file stops the build: it is named once, and the old site stays', () => {
  const site = borrowSite('broken-site');
  site.write('dist/index.html', 'the old site');
  site.edit('content/guides/unpaid-wages.md', 'answer:', 'anwser:');
  const { status, output } = site.build();
  expect(status).not.toBe(0);
  expect(output.match(/unpaid-wages/g)).toHaveLength(1);
  expect(output).toContain('内容里有1处错误，网站没有重新生成，线上的旧版不受影响');
  expect(output).toContain('是不是想写“answer”（先说结论）');
  expect(site.read('dist/index.html')).toBe('the old site');
});

test('a search that misses what is on the site stops the build', () => {
  const site = borrowSite('deaf-site');
  site.edit('src/search/engine/find-exact.ts', 'return keepHolders(hits, run);', 'return [];');
  const { status, output } = site.build({ searchCheck: 'run' });
  expect(status).not.toBe(0);
  expect(output).toContain('Search misses what is on the site');
});

test('a person who is withdrawn, a guide for tomorrow and an old address: the built site obeys', async () => {
  const site = borrowSite('changed-site');
  const person = 'content/model-workers/hong-jiaguang.md';
  const name = '洪家光';
  site.edit(person, 'slug: hong-jiaguang', 'slug: hong-jiaguang\nwithdrawn: true');
  site.edit('content/guides/retire.md', 'published:', "published: '2999-01-01'\n# ");
  site.edit(
    'content/guides/no-union.md',
    'slug: no-union',
    'slug: no-union\nformerSlugs: [old-union]',
  );
  const { status, output } = site.build();
  expect(output).not.toMatch(/error/i);
  expect(status).toBe(0);

  const files = readdirSync(join(site.root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file));
  const mentioning = (text: string) => files.filter((file) => readFileSync(file).includes(text));
  const only = ['withdrawn', 'whole-text', 'links', 'file-links', 'sitemap', 'metadata'];
  expect(await checkOutput(join(site.root, 'dist'), { root: site.root, only })).toEqual([]);
  expect(mentioning(name)).toEqual([]);
  expect(mentioning('hong-jiaguang')).toEqual([]);
  expect(mentioning('/guides/retire/')).toEqual([]);
  expect(site.read('dist/guides/old-union/index.html')).toContain(
    'content="0; url=/guides/no-union/"',
  );
  expect(site.read('dist/sitemap-0.xml')).not.toContain('old-union');
});
