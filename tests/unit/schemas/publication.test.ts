import { expect, test } from 'vitest';
import { isPublished } from '#src/schemas/publication.ts';

const day = '2026-11-22';

test.each([
  ['an entry without a day', {}, true],
  ['an entry of this very day', { published: day }, true],
  ['an entry of tomorrow', { published: '2026-11-23' }, false],
  ['a person who was withdrawn', { published: day, withdrawn: true }, false],
  ['a person who was not', { withdrawn: false }, true],
])('%s', (_, data, isShown) => {
  expect(isPublished(data, day)).toBe(isShown);
});
