import { expect, test } from 'vitest';
import { safeName } from '#src/admin/name-uploads.ts';

test('a name is made safe, and never the same twice', () => {
  expect(safeName('Photo (1).PNG')).toMatch(/^photo-1-[0-9a-f]{6}\.png$/);
  expect(safeName('头像.jpg')).toMatch(/^file-[0-9a-f]{6}\.jpg$/);
  expect(safeName('a.jpg')).not.toBe(safeName('a.jpg'));
});
