import { expect, test } from 'vitest';
import { indexFile } from '#src/desk/content-index.ts';
import { findCitations } from '#src/desk/history/find-citations.ts';
import { guideSource, sampleContent } from '../sample-content.ts';

const guide = 'content/guides/unpaid-wages.md';
const indexOf = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, source]) => [path, indexFile(path, source, '')]));
const cite = (path: string, files: Record<string, string>) =>
  findCitations(indexOf(files), path).map(({ file, field }) => `${file} ${field}`);

test('finds relations by the field they stand in', () => {
  expect(findCitations(indexOf(sampleContent), 'content/policies/labour-law.md')).toEqual([
    {
      file: guide,
      collection: 'guides',
      slug: 'unpaid-wages',
      title: '公司拖欠工资怎么办？',
      field: '依据第1项的法规',
    },
  ]);
});

test('finds links in the text, to just this address', () => {
  const withBody = (body: string) => ({ 'content/guides/a.md': guideSource('a') + body });
  expect(cite(guide, withBody('见[欠薪](/guides/unpaid-wages/)。'))).toEqual([
    'content/guides/a.md 正文',
  ]);
  expect(cite(guide, withBody('见[欠薪](/guides/unpaid-wages-2/)。'))).toEqual([]);
  expect(cite('content/glossary/wages.md', withBody('见[工资](/glossary/#wages)。'))).toHaveLength(
    1,
  );
  expect(cite('content/pages/about.md', withBody('见[关于](/about/)。'))).toHaveLength(1);
});

test('finds addresses in settings', () => {
  const settings =
    'name: 网\norganiser: 会\nurl: https://a.cn\nmail: a@b.cn\nmenu:\n  - label: 欠薪\n    href: /guides/unpaid-wages/\n';
  expect(cite(guide, { 'content/settings/site.yml': settings })).toEqual([
    'content/settings/site.yml 主菜单第1项的地址',
  ]);
});

test('finds pictures in fields and in the text', () => {
  const person = '---\nslug: ma\nname: 马\nportrait:\n  image: ma.png\n---\n';
  expect(cite('content/images/ma.png', { 'content/model-workers/ma.md': person })).toEqual([
    'content/model-workers/ma.md 照片的图片文件',
  ]);
  expect(cite('content/images/a.png', { 'content/model-workers/ma.md': person })).toEqual([]);
});
