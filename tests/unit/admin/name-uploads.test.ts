import { expect, test } from 'vitest';
import { safeName } from '#src/admin/name-uploads.ts';

test('a name is made safe, and never the same twice', () => {
  expect(safeName('Photo (1).PNG', 'png')).toMatch(/^photo-1-[0-9a-f]{6}\.png$/);
  expect(safeName('头像.jpg', 'webp')).toMatch(/^file-[0-9a-f]{6}\.webp$/);
  expect(safeName('无后缀', 'jpg')).toMatch(/^file-[0-9a-f]{6}\.jpg$/);
  expect(safeName('a.jpg', 'jpg')).not.toBe(safeName('a.jpg', 'jpg'));
});
