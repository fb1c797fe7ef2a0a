import en from 'decap-cms-locales/dist/esm/en/index.js';
import stock from 'decap-cms-locales/dist/esm/zh_Hans/index.js';
import { expect, test } from 'vitest';
import { chinesePhrases } from '#src/admin/chinese-phrases.ts';

function keysOf(phrases: object, place = ''): string[] {
  return Object.entries(phrases).flatMap(([key, phrase]) =>
    typeof phrase === 'string' ? [`${place}${key}`] : keysOf(phrase, `${place}${key}.`),
  );
}

test('every phrase Decap can show is in Chinese', () => {
  const ours = new Set(keysOf(chinesePhrases(stock)));
  expect(keysOf(en).filter((key) => !ours.has(key))).toEqual([]);
});
