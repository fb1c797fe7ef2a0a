import { expect, test } from 'vitest';
import { findFreeSlug, makeSlug } from '#src/admin/widgets/make-slug.ts';

test.each([
  ['公司拖欠工资怎么办？', 'gongsi-tuoqian-gongzi-zenme-ban'],
  ['没签劳动合同怎么办？', 'meiqian-laodong-hetong-zenme-ban'],
  ['AED 应急救护站', 'aed-yingji-jiuhu-zhan'],
  ['2026年最低工资', '2026-nian-zuidi-gongzi'],
  ['！？', ''],
])('the words of %s stand together: %s', (title, slug) => {
  expect(makeSlug(title)).toBe(slug);
});

test.each([
  ['马恒昌', 'ma-hengchang'],
  ['尉凤英', 'wei-fengying'],
  ['欧阳修远', 'ouyang-xiuyuan'],
])('a person is called by family and given name: %s', (name, slug) => {
  expect(makeSlug(name, 'name')).toBe(slug);
});

test('a long title ends at a word within 60 characters', () => {
  const slug = makeSlug('中华人民共和国劳动合同法实施条例关于劳务派遣用工的特别规定和说明');
  expect(slug.length).toBeLessThanOrEqual(60);
  expect(slug).toMatch(/^zhonghua.*[a-z]$/);
});

test('a name that is taken gets a number nobody has', () => {
  expect(findFreeSlug('a', new Set())).toBe('a');
  expect(findFreeSlug('a', new Set(['a', 'a-2']))).toBe('a-3');
});
