import { expect, test } from 'vitest';
import { allows, readPolicy } from '#src/output/policy.ts';

test('a directive that is not there falls back to others, and in the end to all', () => {
  const policy = readPolicy("default-src 'none'; script-src 'self'");
  expect(allows(policy, 'worker-src', 'self')).toBe(true);
  expect(allows(policy, 'img-src', 'self')).toBe(false);
  expect(allows(readPolicy("img-src 'none'"), 'script-src', 'https://cdn.example')).toBe(true);
});

test('the first mention of a directive counts', () => {
  expect(allows(readPolicy("img-src 'none'; img-src 'self'"), 'img-src', 'self')).toBe(false);
});
