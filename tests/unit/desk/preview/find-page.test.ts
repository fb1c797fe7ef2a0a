import { expect, test } from 'vitest';
import { findPage } from '#src/desk/preview/find-page.ts';

const day = '2026-11-22';
const path = (collection: string, slug: string) =>
  findPage(collection, slug, '---\n---\n', day).path;

test.each([
  ['guides', 'unpaid-wages', '/guides/unpaid-wages/'],
  ['model-workers', 'ma-hengchang', '/model-workers/ma-hengchang/'],
  ['amounts', 'union-dues-rate', '/amounts/'],
  ['glossary', 'gonghui', '/glossary/'],
  ['pages', 'privacy', '/privacy/'],
])('%s/%s is read at %s', (collection, slug, address) => {
  expect(path(collection, slug)).toBe(address);
});

test('settings are seen on the page they show on', () => {
  const raw = 'topics:\n  - slug: gongzi\n    name: 工资\n    summary: 工资的事\n';
  expect(findPage('settings', 'topics', raw, day).path).toBe('/topics/');
});

test('says which settings show on no page', () => {
  expect(() => findPage('settings', 'synonyms', '', day)).toThrow(
    '“同义词”不直接显示在网页上，没有预览。',
  );
});

test('says what settings lack: the whole site stands on them', () => {
  expect(() => findPage('settings', 'site', 'name: 沈阳e工会\n', day)).toThrow(
    /“网站信息”填完整、填对以后才能预览，现在缺：主办单位、/,
  );
});

test('knows no other collections', () => {
  expect(() => findPage('../etc', 'x', '', day)).toThrow(/没有“\.\.\/etc”这一类内容/);
});
