import { expect, test } from 'vitest';
import { makeMailLink } from '#src/lib/mail-link.ts';

test('subject and lines arrive as they were written', () => {
  const lines = ['名称：甲&乙=丙#丁?（戊）', '', '“关门了”+1 50%'];
  const url = new URL(makeMailLink('a@example.org', '纠错：甲&乙', lines));
  expect(url.protocol).toBe('mailto:');
  expect(url.pathname).toBe('a@example.org');
  expect(url.searchParams.get('subject')).toBe('纠错：甲&乙');
  expect(url.searchParams.get('body')).toBe(lines.join('\r\n'));
});

test('a mail program reads no plus sign as a space', () => {
  expect(makeMailLink('a@example.org', '1 + 1', [])).toContain('subject=1%20%2B%201');
});
