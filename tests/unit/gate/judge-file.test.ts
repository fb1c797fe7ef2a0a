import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAndJudge } from '#src/gate/judge-file.ts';
import { sampleContent, writeContent } from './sample-content.ts';

const term = 'content/glossary/ruhui.md';
const problems = async (root: string, file: string) =>
  (await readAndJudge(root, file)).faults.map(({ problem }) => problem);

test('a link that leads out of the content is no file', async () => {
  const root = writeContent();
  symlinkSync('/etc/passwd', join(root, 'content/glossary/linked.md'));
  expect(await problems(root, 'content/glossary/linked.md')).toEqual(['不是普通文件']);
});

test('a file of many megabytes is not even read', async () => {
  const root = writeContent({ 'content/glossary/huge.md': '' });
  truncateSync(join(root, 'content/glossary/huge.md'), 3 * 2 ** 30);
  expect(await problems(root, 'content/glossary/huge.md')).toEqual(['有3072 MB，太大了']);
});

test('bytes that are no UTF-8 are named as such', async () => {
  const root = writeContent();
  const bytes = Buffer.from(sampleContent[term]);
  writeFileSync(join(root, term), Buffer.concat([bytes, Buffer.from([0xc3, 0x28])]));
  expect(await problems(root, term)).toEqual(['里有看不见的控制字符（U+FFFD）']);
});

test('front matter that is a bomb is refused at once', async () => {
  const deep = (open: string) => `---\nslug: ${open.repeat(8000)}\n---\n`;
  const root = writeContent({
    'content/glossary/deep.md': deep('['),
    'content/glossary/long.md': `---\nslug: ${'a'.repeat(20_000)}\n---\n`,
    'content/glossary/aliases.md': '---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n',
    'content/glossary/listed.md': '---\nslug: listed\n[a, b]: c\n---\n',
    'content/glossary/merged.md': '---\nslug: merged\n<<: { a: 1 }\n__proto__: { a: 1 }\n---\n',
  });
  expect((await problems(root, 'content/glossary/deep.md')).join()).toMatch(/层|符号|括号/);
  expect(await problems(root, 'content/glossary/long.md')).toEqual(['资料区有20 KB，超过16 KB']);
  expect((await problems(root, 'content/glossary/aliases.md')).join()).toContain('锚点“&a”');
  expect(await problems(root, 'content/glossary/listed.md')).toEqual([
    '资料区里不能用列表或一组字段当字段名',
  ]);
  expect(await problems(root, 'content/glossary/merged.md')).toEqual([
    '资料区里不能用字段名“<<”',
    '资料区里不能用字段名“__proto__”',
  ]);
});
