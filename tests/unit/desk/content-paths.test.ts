import { expect, test } from 'vitest';
import { isContentPath } from '#src/desk/content-paths.ts';
import { findKind, findSettings } from '#src/gate/content-places.ts';

test.each([
  'content/guides/unpaid-wages.md',
  'content/guides/马 恒昌.md',
  'content/settings/site.yml',
  'content/images/photo-1.jpg',
  'content/images/notice.pdf',
])('%s is content', (path) => {
  expect(isContentPath(path)).toBe(true);
});

test.each([
  '.git/config',
  'package.json',
  'src/desk/start.ts',
  'content/../package.json',
  '../content/guides/a.md',
  '/content/guides/a.md',
  'content//guides/a.md',
  'content/guides/.hidden.md',
  'content/.git/a.md',
  'content\\guides\\a.md',
  'content/guides/a.md\n',
  'content/guides/a.yml',
  'content/settings/deep/a.yml',
  'content/images/a.svg',
  'content/images/a.png.html',
  'content/images/deep/a.png',
])('%j is refused', (path) => {
  expect(isContentPath(path)).toBe(false);
});

test('a path tells what it holds', () => {
  expect(findKind('content/model-workers/ma-hengchang.md')).toBe('model-workers');
  expect(findKind('content/elsewhere/a.md')).toBeUndefined();
  expect(findSettings('content/settings/hotlines.yml')).toBe('hotlines');
  expect(findSettings('content/settings/nothing.yml')).toBeUndefined();
});
