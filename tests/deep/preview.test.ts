import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { makeSiteFacts } from '#src/admin/preview/templates/site-facts.ts';
import { createPreviewer } from '#src/desk/preview/previewer.ts';
import { completeEntry } from '#src/gate/complete-entry.ts';
import { readContent } from '#src/gate/read-content.ts';
import { today } from '#src/lib/dates.ts';
import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import { isPublished } from '#src/schemas/publication.ts';
import { textOfPage, textOfTemplate } from '../preview-text.ts';
import { copySite } from '../scratch-site.ts';

const site = copySite('preview');
const root = resolve(site.root);
const git = (...args: string[]) =>
  execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    // Looking must not touch the index.
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
  });
const guide = readFileSync('content/guides/unpaid-wages.md', 'utf8');
const titled = (title: string) => guide.replace(/^title:.*$/m, `title: ${title}`);
const previewer = createPreviewer(root);

/** Everything git and the file system know of the project, but the previews' own folder. */
function inventory(): string {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.startsWith(join(root, '.desk')))
    .map((path) => `${path} ${statSync(path).mtimeMs}`);
  return [git('status', '--short'), git('for-each-ref'), ...files.sort()].join('\n');
}

beforeAll(() => {
  site.write('.gitignore', readFileSync('.gitignore', 'utf8'));
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('-c', 'user.name=王', '-c', 'user.email=w@example.org', 'commit', '-qm', '开始');
});

afterAll(() => {
  previewer.stop();
  site.remove();
});

test('previews of several editors at once hold their own text each, and change nothing', async () => {
  const before = inventory();
  const names = ['甲', '乙', '丙', '丁'];
  const pages = await Promise.all(
    names.map((name) => previewer.render('guides', 'unpaid-wages', titled(`${name}写的`))),
  );
  pages.forEach(({ html }, index) => {
    expect(names.filter((name) => html.includes(`${name}写的`))).toEqual([names[index]]);
  });
  const { html } = await previewer.render('glossary', 'gonghui', '---\nterm: 工会\n---\n');
  for (const name of names) expect(html).not.toContain(`${name}写的`);
  expect(inventory()).toBe(before);
});

test('follows what was published in between', async () => {
  site.edit('content/policies/labour-law.md', 'shortTitle: 劳动法', 'shortTitle: 新劳动法');
  const { html } = await previewer.render(
    'guides',
    'unpaid-wages',
    guide.replace(/policy: \S+/, 'policy: labour-law'),
  );
  expect(html).toContain('新劳动法');
  git('checkout', '-q', '--', '.');
});

test('shows settings in use, and forgets them afterwards', async () => {
  const raw = readFileSync('content/settings/site.yml', 'utf8').replace(/^name:.*$/m, 'name: 试名');
  expect((await previewer.render('settings', 'site', raw)).html).toContain('试名');
  expect((await previewer.render('guides', 'unpaid-wages', guide)).html).not.toContain('试名');
});

test('shows pictures that are in no file yet, and those of a saved draft', async () => {
  const bytes = readFileSync('public/favicon.svg');
  const raw = readFileSync('content/model-workers/ma-hengchang.md', 'utf8').replace(
    /^sources:$/m,
    'portrait:\n  image: ma-1.png\n  alt: 工作照\n  credit: 某人\n  licence: 已授权\nsources:',
  );
  const sent = { path: 'content/images/ma-1.png', content: bytes.toString('base64') };
  const shown = /<img[^>]*src="data:image\/webp;base64,[^"]{20,}"[^>]*alt="工作照"/;
  expect((await previewer.render('model-workers', 'ma-hengchang', raw)).html).not.toMatch(shown);
  expect((await previewer.render('model-workers', 'ma-hengchang', raw, [sent])).html).toMatch(
    shown,
  );

  site.write('content/images/ma-1.png', bytes.toString());
  git('add', '-A');
  const tree = git('write-tree').trim();
  const identity = ['-c', 'user.name=王', '-c', 'user.email=w@example.org'];
  const commit = git(...identity, 'commit-tree', tree, '-m', '草稿').trim();
  git('update-ref', 'refs/heads/cms/model-workers/ma-hengchang', commit);
  git('reset', '-q', '--hard');
  expect((await previewer.render('model-workers', 'ma-hengchang', raw)).html).toMatch(shown);
});

test('ends with the desk, even when that is killed', async () => {
  const script = `
    import { createPreviewer } from ${JSON.stringify(resolve('src/desk/preview/previewer.ts'))};
    await createPreviewer(${JSON.stringify(root)}).render('pages', 'privacy', '---\\ntitle: 题\\n---\\n');
    console.log('rendered');
    setInterval(() => {}, 1000);
  `;
  const desk = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: resolve('.'),
  });
  await once(desk.stdout, 'data');
  const folder = readdirSync(join(root, '.desk')).find((name) => name.includes(`-${desk.pid}-`));
  expect(folder).toBeDefined();
  desk.kill('SIGKILL');
  await expect
    .poll(() => existsSync(join(root, '.desk', String(folder))), { timeout: 10_000 })
    .toBe(false);
});

describe('Astro and the templates say the same of any form', () => {
  const { content } = readContent('.');
  const dataOf = <Name extends KindName>(kind: Name) =>
    content.entries[kind].map(({ data }) => data).filter((data) => isPublished(data, today()));
  const { site: names, hotlines, topics } = content.settings;
  const facts = makeSiteFacts({
    site: names ?? { name: '', organiser: '' },
    hotlines: hotlines?.hotlines ?? [],
    topics: topics?.topics ?? [],
    policies: dataOf('policies'),
    amounts: dataOf('amounts'),
    venues: dataOf('venues'),
    glossary: dataOf('glossary'),
    pictures: {},
  });
  const slugs: Record<string, string[]> = {
    ...Object.fromEntries(kindNames.map((kind) => [kind, dataOf(kind).map(({ slug }) => slug)])),
    hotlines: (hotlines?.hotlines ?? []).map(({ id }) => id),
  };

  test.each(kindNames)('%s', async (kind) => {
    const form = arbitraryGroup(describeFields(kinds[kind].schema), slugs);
    await fc.assert(
      fc.asyncProperty(form, fc.constantFrom(...bodies), async (data, body) => {
        const raw = `---\n${stringify(data)}---\n\n${body}`;
        const entry = completeEntry(kind, 'shi-yi-shi', raw, today());
        const { html } = await previewer.render(kind, 'shi-yi-shi', raw);
        expect(textOfTemplate(kind, 'shi-yi-shi', entry, facts)).toBe(
          textOfPage(html, kind, 'shi-yi-shi'),
        );
      }),
      { numRuns: 40 },
    );
  });
});

test('leaves nothing behind', async () => {
  previewer.stop();
  await expect.poll(() => readdirSync(join(root, '.desk')), { timeout: 10_000 }).toEqual([]);
});

const bodies = [
  '',
  '## 小标题\n\n**“劳模精神”**是<b>什么</b>？\n\n- 一\n- 二\n',
  '一段[链接](https://example.org/a)。\n',
];
const words = [
  '工会',
  '“引号”与&、<b>',
  '第10条',
  '12351',
  '多行\n第二行',
  '  两头空  ',
  '是',
  '2026',
];

function arbitraryGroup(
  fields: readonly FieldDescription[],
  slugs: Record<string, string[]>,
): fc.Arbitrary<Record<string, unknown>> {
  const parts = fields.map((field) => [
    field.name,
    fc.option(arbitrary(field, slugs), { nil: undefined, freq: 4 }),
  ]);
  return fc.record(Object.fromEntries(parts));
}

function arbitrary(
  field: FieldDescription,
  slugs: Record<string, string[]>,
): fc.Arbitrary<unknown> {
  const { type, choices = {}, fields = [], item, target = '' } = field;
  switch (type) {
    case 'group':
      return arbitraryGroup(fields, slugs);
    case 'list':
      return item ? fc.array(arbitrary(item, slugs), { maxLength: 3 }) : fc.constant([]);
    case 'choice':
      return fc.constantFrom(...Object.keys(choices));
    case 'relation':
      return fc.constantFrom('bu-cunzai', ...(slugs[target] ?? []));
    case 'day':
      return fc.constantFrom('2020-01-31', '2026-11-22', '2031-05-01', '明天');
    case 'date':
      return fc.constantFrom('1994', '2018-12', '2026-05-01', '2031');
    case 'integer':
    case 'number':
      return fc.constantFrom(0, 3, 41.8, 123.4, 600, 1950, 2024);
    case 'flag':
      return fc.boolean();
    case 'url':
      return fc.constantFrom('https://example.org/a', '不是网址');
    case 'image':
      return fc.constant('meiyou.jpg');
    default:
      return fc.constantFrom(...words, ...(field.pattern ? ['08:30-17:00', '05-01'] : []));
  }
}
